package org.tributary.report.figure;

import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.plot.LegendEntry;
import org.tributary.report.chart.plot.Plot;
import org.tributary.report.chart.plot.PlotPanel;
import org.tributary.report.chart.write.SvgText;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/**
 * What stands around every figure: title, legend, caption, downloads and table.
 *
 * @param chart shown
 * @param number of the figure, from 1
 */
record Frame(Chart chart, int number) {

  /** A figure of numbers. */
  Element drawn(DrawnChart drawn) {
    boolean single = drawn.plot().panels().size() <= 1;
    Table table = drawn.table();
    Element tools = Element.of("div", "tools");
    if (!drawn.plot().panels().isEmpty()) {
      tools.add(button("svg", "SVG"));
    }
    if (!table.rows().isEmpty()) {
      tools.add(button("csv", "CSV"));
    }
    Element said =
        Element.of("div", "said").add(Element.of("figcaption").text(together(drawn.caption())));
    if (!drawn.plot().note().isEmpty()) {
      said.add(Element.of("p", "outside").text(drawn.plot().note()));
    }
    said.add(drawn.notes());
    Element figure =
        frame(single ? "single" : "several")
            .add(tools)
            .add(Element.of("div", "drawn").add(legend(drawn.plot())).add(plot(drawn.plot())))
            .add(said);
    if (!table.rows().isEmpty()) {
      figure.add(
          Element.of("details", "table")
              .add(Element.of("summary").text("Table of " + table.rows().size() + " rows"))
              .add(new TableView(chart.title(), table).scrolling()));
    }
    return figure;
  }

  /** Signs stay beside their numbers at the end of a line. */
  private static String together(String text) {
    return text.replace(" %", "\u00a0%").replace("− 1", "−\u00a01");
  }

  private static Node legend(Plot plot) {
    if (plot.legend().isEmpty()) {
      return out -> {};
    }
    Element legend = Element.of("div", plot.direct() ? "legend narrow" : "legend");
    for (LegendEntry entry : plot.legend()) {
      legend.add(
          Element.of("span").trusted(SvgText.inPage(entry.sample(), "sample")).text(entry.text()));
    }
    return legend;
  }

  private Element plot(Plot plot) {
    Element element = Element.of("div", plot.panels().size() == 4 ? "plot two-by-two" : "plot");
    if (plot.panels().isEmpty()) {
      return element.add(Element.of("p", "quiet").text("Nothing was measured here."));
    }
    for (PlotPanel panel : plot.panels()) {
      Element one = Element.of("div", "panel");
      if (!panel.title().isEmpty()) {
        one.add(Element.of("p", "label").text(panel.title()));
      }
      if (plot.panels().size() == 1) {
        one.trusted(SvgText.inPage(panel.wide(), "chart wide"));
        one.trusted(SvgText.inPage(panel.narrow(), "chart narrow"));
      } else {
        one.trusted(SvgText.inPage(panel.narrow(), "chart"));
      }
      element.add(one);
    }
    return element;
  }

  /** A figure that is HTML already. */
  Element around(Node content) {
    return frame("several").add(content);
  }

  private Element frame(String style) {
    return Element.of("figure", style)
        .with("id", "figure-" + number)
        .with("data-name", chart.id())
        .add(
            Element.of("h3")
                .add(Element.of("span", "quiet").text("Figure " + number + "  "))
                .text(chart.title()));
  }

  static Element button(String action, String name) {
    return Element.of("button")
        .with("type", "button")
        .with("data-save", action)
        .with("aria-label", "Save as " + name)
        .text("↓ " + name);
  }
}
