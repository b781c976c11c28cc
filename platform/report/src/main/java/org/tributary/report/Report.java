package org.tributary.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.chart.Chart;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.figure.Figures;
import org.tributary.report.page.Page;

/** Writes the one file a person reads, and its figures as files of their own. */
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

  /** Each figure alone, in the order of the report, by the id of its chart. */
  public static Map<String, Drawing> figures(List<Chart> charts, ArtifactSource artifacts) {
    return Figures.sheets(charts, artifacts);
  }

  /** The document in UTF-8. */
  public static byte[] bytes(ReportInput input) {
    return html(input).getBytes(StandardCharsets.UTF_8);
  }
}
