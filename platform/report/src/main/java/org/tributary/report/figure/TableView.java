package org.tributary.report.figure;

import java.util.List;
import org.tributary.analysis.chart.Table;
import org.tributary.report.html.Element;

/**
 * A table as HTML; columns that hold numbers alone are aligned as numbers.
 *
 * @param name spoken before the table
 * @param table shown
 */
public record TableView(String name, Table table) {

  /** The table in a frame that scrolls sideways when it is wider than the page. */
  public Element scrolling() {
    Element head = Element.of("tr");
    table.columns().forEach(c -> head.add(Element.of("th").with("scope", "col").text(c)));
    boolean[] numeric = new boolean[table.columns().size()];
    for (int column = 0; column < numeric.length; column++) {
      numeric[column] = numeric(column);
    }
    Element body = Element.of("tbody");
    for (List<String> row : table.rows()) {
      Element line = Element.of("tr");
      for (int column = 0; column < row.size(); column++) {
        Element cell = numeric[column] ? Element.of("td", "number") : Element.of("td");
        line.add(cell.text(row.get(column)));
      }
      body.add(line);
    }
    return Element.of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", "Table: " + name)
        .add(
            Element.of("table", "numbers")
                .add(Element.of("caption", "unseen").text(name))
                .add(Element.of("thead").add(head))
                .add(body));
  }

  private boolean numeric(int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(text -> text.isEmpty() || text.matches("[-+−]?[\\d.,]+([eE][-+]?\\d+)?"));
  }
}
