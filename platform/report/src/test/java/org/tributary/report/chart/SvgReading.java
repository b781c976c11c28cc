package org.tributary.report.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.tributary.report.chart.font.ChartFont;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.write.SvgText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a drawing back from its SVG text, as a stranger would. */
final class SvgReading {
  /** A text with where it stands. */
  record Written(String text, double x, double y, double size, String anchor, double value) {
    double left() {
      double width = ChartFont.bundled().width(text, size);
      return switch (anchor) {
        case "middle" -> x - width / 2;
        case "end" -> x - width;
        default -> x;
      };
    }

    double right() {
      return left() + ChartFont.bundled().width(text, size);
    }

    boolean meets(Written other) {
      return left() < other.right()
          && other.left() < right()
          && Math.abs(y - other.y) < 0.85 * Math.max(size, other.size);
    }
  }

  /** Where an axis says a value lies. */
  record Places(boolean log, double low, double high, double from, double to) {
    double at(double value) {
      double share =
          log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
      return from + share * (to - from);
    }
  }

  private final Document document;

  SvgReading(Drawing drawing) throws Exception {
    byte[] bytes = SvgText.file(drawing).getBytes(StandardCharsets.UTF_8);
    document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
  }

  List<Element> groups(String role) {
    List<Element> found = new ArrayList<>();
    NodeList all = document.getElementsByTagName("g");
    for (int i = 0; i < all.getLength(); i++) {
      Element group = (Element) all.item(i);
      if (List.of(group.getAttribute("class").split(" ")).contains(role)) {
        found.add(group);
      }
    }
    return found;
  }

  Places places(String axis) {
    String[] parts = groups("panel").get(0).getAttribute("data-" + axis).split(" ");
    return new Places(
        parts[0].equals("log"),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]));
  }

  List<Written> texts(Element inside) {
    List<Written> found = new ArrayList<>();
    NodeList all = inside.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      Element text = (Element) all.item(i);
      String value = text.getAttribute("data-value");
      found.add(
          new Written(
              text.getTextContent(),
              number(text, "x"),
              number(text, "y"),
              number(text, "font-size"),
              text.getAttribute("text-anchor"),
              value.isEmpty() ? Double.NaN : Double.parseDouble(value)));
    }
    return found;
  }

  Element root() {
    return document.getDocumentElement();
  }

  static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}
