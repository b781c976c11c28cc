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
  private static final List<String> PAIRS = List.of("pair", "table", "row");

  /** The table in a frame that scrolls sideways when it is wider than the page. */
  public Element scrolling() {
    Element head = Element.of("tr");
    table.columns().forEach(c -> head.add(Element.of("th").with("scope", "col").text(c)));
    boolean[] numeric = new boolean[table.columns().size()];
    for (int column = 0; column < numeric.length; column++) {
      numeric[column] = numeric(column);
    }
    Element body = Element.of("tbody");
    for (int row = 0; row < table.rows().size(); row++) {
      boolean begins = pairs() && !samePair(row, row - 1);
      Element line = begins ? Element.of("tr", "pair") : Element.of("tr");
      for (int column = 0; column < table.columns().size(); column++) {
        Element cell = numeric[column] ? Element.of("td", "number") : Element.of("td");
        String text = table.rows().get(row).get(column);
        line.add(differs(row, column) ? cell.add(Element.of("mark").text(text)) : cell.text(text));
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

  /** Where the columns of pairs begin; after all columns where there are none. */
  private int start() {
    int end = table.columns().size();
    int start = table.columns().indexOf(PAIRS.get(0));
    boolean pairs =
        start >= 0
            && start + PAIRS.size() < end
            && table.columns().subList(start, start + PAIRS.size()).equals(PAIRS);
    return pairs ? start : end;
  }

  /** Whether lines stand in pairs. */
  boolean pairs() {
    return start() < table.columns().size();
  }

  /** Whether a cell of a pair has another text than the one above or below it in the pair. */
  private boolean differs(int row, int column) {
    return column >= start() + PAIRS.size()
        && (samePair(row, row - 1) && !sameAs(row, row - 1, column)
            || samePair(row, row + 1) && !sameAs(row, row + 1, column));
  }

  private boolean samePair(int row, int other) {
    boolean same = pairs();
    for (int column = 0; same && column <= start(); column++) {
      same = sameAs(row, other, column);
    }
    return same;
  }

  private boolean sameAs(int row, int other, int column) {
    return other >= 0
        && other < table.rows().size()
        && table.rows().get(row).get(column).equals(table.rows().get(other).get(column));
  }

  private boolean numeric(int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(text -> text.isEmpty() || text.matches("[-+−]?[\\d.,]+([eE][-+]?\\d+)?"));
  }
}
