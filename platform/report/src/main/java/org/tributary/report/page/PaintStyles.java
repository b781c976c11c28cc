package org.tributary.report.page;

import java.util.List;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.Palette;

/** The colours of figures as style variables, for light pages, dark pages and paper. */
final class PaintStyles {
  private PaintStyles() {}

  static String of(ArmColours colours) {
    List<Paint> paints = Palette.of(colours);
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (Paint paint : paints) {
      light.append(paint.variable()).append(':').append(paint.light()).append(';');
      dark.append(paint.variable()).append(':').append(paint.dark()).append(';');
    }
    return ":root{"
        + light
        + "}\n@media screen{:root[data-theme=dark]{"
        + dark
        + "}\n}\n"
        + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + dark
        + "}\n}\n";
  }
}
