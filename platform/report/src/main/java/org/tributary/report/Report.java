package org.tributary.report;

import java.nio.charset.StandardCharsets;
import org.tributary.report.page.Page;

/** Writes the one file a person reads. */
public final class Report {
  private Report() {}

  /**
   * The report as one HTML document that loads nothing.
   *
   * <p>Equal inputs give equal documents.
   */
  public static String html(ReportInput input) {
    return new Page(input).html();
  }

  /** The document in UTF-8. */
  public static byte[] bytes(ReportInput input) {
    return html(input).getBytes(StandardCharsets.UTF_8);
  }
}
