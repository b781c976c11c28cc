package org.tributary.report.chart.write;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.report.chart.font.ChartFont;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Picture;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.html.Escape;

/** A drawing as SVG text: inside a page with the page's colours, or as a file of its own. */
public final class SvgText {
  private final StringBuilder out = new StringBuilder();
  private final boolean themed;

  private SvgText(boolean themed) {
    this.themed = themed;
  }

  /**
   * An element for an HTML page, in the page's colours and font.
   *
   * @param style class of the element
   */
  public static String inPage(Drawing drawing, String style) {
    SvgText svg = new SvgText(true);
    svg.out.append("<svg class=\"").append(style).append('"');
    svg.open(drawing);
    svg.marks(drawing.marks());
    return svg.out.append("</svg>").toString();
  }

  /** A file that stands alone: light colours, the font inside. */
  public static String file(Drawing drawing) {
    SvgText svg = new SvgText(false);
    svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.open(drawing);
    String font = Base64.getEncoder().encodeToString(ChartFont.bundled().woff2());
    svg.out
        .append("<style>@font-face{font-family:\"")
        .append(ChartFont.FAMILY)
        .append("\";src:url(data:font/woff2;base64,")
        .append(font)
        .append(")}text{font-family:\"")
        .append(ChartFont.FAMILY)
        .append("\",Roboto,sans-serif;font-kerning:none}</style>");
    svg.mark(new Box(0, 0, drawing.width(), drawing.height(), Style.filled(Paint.CARD)));
    svg.marks(drawing.marks());
    return svg.out.append("</svg>\n").toString();
  }

  private void open(Drawing drawing) {
    attribute("width", drawing.width());
    attribute("height", drawing.height());
    out.append(" viewBox=\"0 0 ").append(number(drawing.width())).append(' ');
    out.append(number(drawing.height())).append('"');
    if (drawing.words().isEmpty()) {
      out.append(" aria-hidden=\"true\">");
    } else {
      out.append(" role=\"img\" aria-label=\"").append(Escape.html(drawing.words())).append("\">");
    }
  }

  private void marks(List<Mark> marks) {
    marks.forEach(this::mark);
  }

  private void mark(Mark mark) {
    if (mark instanceof Group group) {
      group(group);
    } else if (mark instanceof Path path) {
      path(path);
    } else if (mark instanceof Box box) {
      out.append("<rect");
      attribute("x", box.x());
      attribute("y", box.y());
      attribute("width", box.width());
      attribute("height", box.height());
      end(box.style());
    } else if (mark instanceof Disc disc) {
      out.append("<circle");
      attribute("cx", disc.x());
      attribute("cy", disc.y());
      attribute("r", disc.radius());
      end(disc.style());
    } else if (mark instanceof Label label) {
      label(label);
    } else if (mark instanceof Picture picture) {
      picture(picture);
    }
  }

  private void group(Group group) {
    out.append("<g");
    if (!group.role().isEmpty()) {
      out.append(" class=\"").append(Escape.html(group.role())).append('"');
    }
    for (Map.Entry<String, String> fact : group.facts().entrySet()) {
      out.append(" data-").append(fact.getKey()).append("=\"");
      out.append(Escape.html(fact.getValue())).append('"');
    }
    if (group.right() != 0 || group.down() != 0) {
      out.append(" transform=\"translate(").append(number(group.right())).append(' ');
      out.append(number(group.down())).append(")\"");
    }
    out.append('>');
    if (!group.words().isEmpty()) {
      out.append("<title>").append(Escape.html(group.words())).append("</title>");
    }
    marks(group.marks());
    out.append("</g>");
  }

  private void path(Path path) {
    out.append("<path d=\"");
    for (List<Spot> run : path.runs()) {
      char command = 'M';
      for (Spot spot : run) {
        out.append(command).append(number(spot.x())).append(' ').append(number(spot.y()));
        command = 'L';
      }
      if (path.closed()) {
        out.append('Z');
      }
    }
    out.append('"');
    end(path.style());
  }

  private void label(Label label) {
    out.append("<text");
    attribute("x", label.x());
    attribute("y", label.y());
    attribute("font-size", label.size());
    if (label.anchor() != Label.Anchor.START) {
      out.append(" text-anchor=\"");
      out.append(label.anchor().name().toLowerCase(Locale.ROOT)).append('"');
    }
    if (label.turn() != 0) {
      out.append(" transform=\"rotate(").append(number(label.turn())).append(' ');
      out.append(number(label.x())).append(' ').append(number(label.y())).append(")\"");
    }
    if (label.value().isPresent()) {
      out.append(" data-value=\"").append(label.value().getAsDouble()).append('"');
    }
    colour("fill", label.paint());
    out.append('>').append(Escape.html(label.text())).append("</text>");
  }

  private void picture(Picture picture) {
    out.append("<image");
    attribute("x", picture.x());
    attribute("y", picture.y());
    attribute("width", picture.width());
    attribute("height", picture.height());
    out.append(" style=\"image-rendering:pixelated\" href=\"data:");
    out.append(Escape.html(picture.mediaType())).append(";base64,");
    out.append(Base64.getEncoder().encodeToString(picture.bytes())).append("\"/>");
  }

  private void end(Style style) {
    if (style.fill().isPresent()) {
      colour("fill", style.fill().get());
      if (style.opacity() < 1) {
        attribute("fill-opacity", style.opacity());
      }
    } else {
      out.append(" fill=\"none\"");
    }
    style
        .stroke()
        .ifPresent(
            paint -> {
              colour("stroke", paint);
              attribute("stroke-width", style.width());
            });
    if (!style.dashes().isEmpty()) {
      out.append(" stroke-dasharray=\"");
      style.dashes().forEach(dash -> out.append(number(dash)).append(' '));
      out.setLength(out.length() - 1);
      out.append('"');
    }
    out.append("/>");
  }

  private void colour(String name, Paint paint) {
    String value = themed ? "var(" + paint.variable() + ")" : paint.light();
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  /** Hundredths of a pixel. */
  static String number(double value) {
    long hundredths = Math.round(100 * value);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    return String.valueOf(hundredths / 100.0);
  }
}
