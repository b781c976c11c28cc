package org.tributary.report.figure;

import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.Table;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/**
 * What stands around every figure: title, caption, downloads and table.
 *
 * @param chart shown
 * @param number of the figure, from 1
 */
record Frame(Chart chart, int number) {

  /** A figure that the scripts draw, with the chart's own table. */
  Element drawn(String caption, Node notes) {
    return drawn(caption, notes, chart.table());
  }

  Element drawn(String caption, Node notes, Table table) {
    Element plot =
        Element.of("div", "plot")
            .with("data-figure", String.valueOf(number))
            .with("role", "img")
            .with("aria-label", chart.title() + ". " + caption);
    Element figure =
        frame()
            .add(Element.of("div", "legend").with("aria-hidden", "true"))
            .add(plot)
            .add(Element.of("figcaption").text(caption))
            .add(Element.of("p", "outside"));
    Element tools = Element.of("div", "tools").add(button("svg", "SVG"));
    if (!table.rows().isEmpty()) {
      tools.add(button("csv", "CSV"));
    }
    figure.add(tools).add(notes);
    if (!table.rows().isEmpty()) {
      figure.add(
          Element.of("details", "table")
              .add(Element.of("summary").text("Table of " + table.rows().size() + " rows"))
              .add(new TableView(chart.title(), table).scrolling()));
    }
    return figure;
  }

  /** A figure that is HTML already. */
  Element around(Node content) {
    return frame().add(content);
  }

  private Element frame() {
    return Element.of("figure")
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
