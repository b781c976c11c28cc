package org.tributary.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.tributary.report.Report;
import org.tributary.report.chart.font.ChartFont;

/** The styles and scripts that are written into every report. */
final class Resources {
  private static final List<String> STYLES =
      List.of("base.css", "answer.css", "figure.css", "print.css");
  private static final List<String> SCRIPTS =
      List.of("number.js", "save.js", "points.js", "main.js");

  private Resources() {}

  static String styles() {
    StringBuilder all = new StringBuilder(font());
    STYLES.forEach(name -> all.append(own(name)));
    return all.toString();
  }

  /** The scripts share one function scope, so that the page has no globals of ours. */
  static String scripts() {
    StringBuilder all = new StringBuilder("(function () {\n'use strict';\n");
    SCRIPTS.forEach(name -> all.append(own(name)));
    return all.append("})();\n").toString();
  }

  /** The font of the charts. */
  static String font() {
    String bytes = Base64.getEncoder().encodeToString(ChartFont.bundled().woff2());
    return "@font-face{font-family:\""
        + ChartFont.FAMILY
        + "\";src:url(data:font/woff2;base64,"
        + bytes
        + ") format(\"woff2\")}\n";
  }

  private static String own(String name) {
    return resource("/org/tributary/report/" + name);
  }

  private static String resource(String path) {
    try (InputStream in = Report.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + path + " is missing: is the class path complete?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
