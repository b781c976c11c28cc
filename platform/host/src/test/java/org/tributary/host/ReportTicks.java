package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.tributary.report.chart.scale.NumberText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Every tick of every chart of a page, wide and narrow: its place is computed again from the range
 * that the drawing states, and its text is read back as the number it stands for.
 */
final class ReportTicks {
  private static final Pattern CHART =
      Pattern.compile("<svg class=\"chart.*?</svg>", Pattern.DOTALL);

  /** From the baseline of a text beside a tick to the tick. */
  private static final double BASELINE = 4.2;

  private static final double HALF_A_PIXEL = 0.5;

  private ReportTicks() {}

  /** Checks all charts of a report; gives how many ticks there were. */
  static int check(String html) throws Exception {
    int ticks = 0;
    Matcher charts = CHART.matcher(html);
    while (charts.find()) {
      byte[] svg = charts.group().getBytes(StandardCharsets.UTF_8);
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg))
              .getDocumentElement();
      NodeList texts = root.getElementsByTagName("text");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        if (!text.getAttribute("data-value").isEmpty()) {
          tick(text);
          ticks++;
        }
      }
    }
    return ticks;
  }

  private static void tick(Element text) {
    boolean across = List.of(group(text, "class").split(" ")).contains("x-axis");
    String axis = across ? "x" : "y";
    String[] scale = group(text, "data-" + axis).split(" ");
    double low = Double.parseDouble(scale[1]);
    double high = Double.parseDouble(scale[2]);
    double from = Double.parseDouble(scale[3]);
    double to = Double.parseDouble(scale[4]);
    double value = Double.parseDouble(text.getAttribute("data-value"));
    double share =
        scale[0].equals("log")
            ? Math.log(value / low) / Math.log(high / low)
            : (value - low) / (high - low);
    double pixel = Double.parseDouble(text.getAttribute(axis)) - (across ? 0 : BASELINE);
    boolean upright = text.getAttribute("transform").startsWith("rotate(-90");
    String what = text.getTextContent() + " of " + String.join(" ", scale);
    assertThat(pixel - (upright ? 4 : 0))
        .as(what)
        .isCloseTo(from + share * (to - from), within(HALF_A_PIXEL));
    boolean category = List.of(group(text, "class").split(" ")).contains("names");
    String written = text.getTextContent();
    if (!category && !written.matches("[+×].*|1/.*")) {
      double finest = Math.abs((high - low) / (to - from)) / 2;
      double near = scale[0].equals("log") ? Math.abs(value) * 5e-3 : finest;
      double said = NumberText.value(written.replace(" %", ""));
      assertThat(written.endsWith("%") ? said / 100 : said).as(what).isCloseTo(value, within(near));
    }
  }

  /** An attribute of the nearest group around a mark that has it. */
  private static String group(Element mark, String name) {
    Node at = mark.getParentNode();
    while (at instanceof Element element) {
      if (!element.getAttribute(name).isEmpty()) {
        return element.getAttribute(name);
      }
      at = at.getParentNode();
    }
    throw new AssertionError("no " + name + " around the tick " + mark.getTextContent());
  }
}
