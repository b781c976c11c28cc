package org.tributary.report.page;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Table;
import org.tributary.report.figure.TableView;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataReport.ColumnReport;

/** What reading each data set found. */
record DataPage(List<DataReport> reports) {
  /** Columns that are shown at once; the rest is folded. */
  private static final int OPEN_COLUMNS = 20;

  List<Node> sections() {
    if (reports.isEmpty()) {
      return List.of();
    }
    Element section =
        Element.of("section").with("id", "data").add(Element.of("h2").text("The data"));
    for (int i = 0; i < reports.size(); i++) {
      section.add(report(reports.get(i), reports.size() == 1 ? "" : "Data set " + (i + 1)));
    }
    return List.of(section);
  }

  private static Element report(DataReport data, String title) {
    Element part = Element.of("div", "data");
    if (!title.isEmpty()) {
      part.add(Element.of("h3").text(title));
    }
    long missing = data.columns().stream().mapToLong(ColumnReport::missing).sum();
    part.add(
        Element.of("p", "tiles")
            .add(tile(data.rowsRead(), data.row(), " read"))
            .add(tile(data.rowsKept(), data.row(), " kept"))
            .add(tile(data.duplicates(), "exact duplicate", ""))
            .add(tile(missing, "missing value", ""))
            .add(tile(data.columns().size(), data.column(), "")));
    if (!data.notes().isEmpty()) {
      Element notes = Element.of("ul", "notes");
      data.notes().forEach(note -> notes.add(Element.of("li").text(note)));
      part.add(notes);
    }
    List<ColumnReport> columns = data.columns();
    int open = Math.min(columns.size(), OPEN_COLUMNS);
    String name = (title.isEmpty() ? "" : title + ", ") + data.column() + "s";
    part.add(table(name, data, columns.subList(0, open)));
    if (open < columns.size()) {
      String rest = columns.size() - open + " more " + data.column() + "s";
      part.add(
          Element.of("details")
              .add(Element.of("summary").text(rest))
              .add(table(name + ", continued", data, columns.subList(open, columns.size()))));
    }
    return part;
  }

  private static Element tile(long count, String one, String done) {
    return Element.of("span", "tile")
        .add(Element.of("b").text(Words.count(count)))
        .text(" " + one + (count == 1 ? "" : "s") + done);
  }

  private static Element table(String name, DataReport data, List<ColumnReport> columns) {
    List<List<String>> rows = new ArrayList<>();
    for (ColumnReport column : columns) {
      rows.add(
          List.of(
              column.name(),
              column.type(),
              column.missing() == 0 ? "" : Words.count(column.missing()),
              Words.count(column.distinct()),
              column.range()));
    }
    Table table =
        new Table(
            List.of(data.column(), "type", "missing", "distinct", "range or most frequent"), rows);
    return new TableView(name, table).scrolling();
  }
}
