package org.tributary.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.tributary.report.Report;

/** The styles and scripts that are written into every report. */
final class Resources {
  private static final List<String> STYLES =
      List.of("base.css", "answer.css", "figure.css", "print.css");
  private static final List<String> SCRIPTS =
      List.of("number.js", "axis.js", "mark.js", "curve.js", "heat.js", "export.js", "main.js");

  private Resources() {}

  static String styles() {
    StringBuilder all = new StringBuilder();
    STYLES.forEach(name -> all.append(own(name)));
    return all.toString();
  }

  /** The scripts share one function scope, so that the page has no globals of ours. */
  static String scripts() {
    StringBuilder all = new StringBuilder("(function () {\n'use strict';\n");
    SCRIPTS.forEach(name -> all.append(own(name)));
    return all.append("})();\n").toString();
  }

  /** The charting library, from its WebJar on the class path. */
  static String echarts() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(resource("/META-INF/maven/org.webjars/echarts/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return resource(
        "/META-INF/resources/webjars/echarts/"
            + properties.getProperty("version")
            + "/echarts.min.js");
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
