package org.tributary.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.write.PdfFile;
import org.tributary.report.chart.write.PngImage;
import org.tributary.report.chart.write.SvgText;

/** What a figure can be written as; all of them without a browser. */
public enum FigureFormat {
  /** Vectors with the font inside. */
  SVG,
  /** Pixels, two to each of the drawing's. */
  PNG,
  /** Vectors on one page of the figure's size, with text that can be searched. */
  PDF;

  private static final double DENSITY = 2;

  /** Ending of a file's name, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The file. */
  public byte[] bytes(Drawing drawing) {
    return switch (this) {
      case SVG -> SvgText.file(drawing).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngImage.of(drawing, DENSITY);
      case PDF -> PdfFile.of(drawing);
    };
  }
}
