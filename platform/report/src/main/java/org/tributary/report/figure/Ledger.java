package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.Table;
import org.tributary.report.Artifact;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.plot.Sheet;
import org.tributary.report.chart.plot.TableSheet;
import org.tributary.report.html.Element;

/** Tables the cells emitted, put below each other with where each row comes from. */
final class Ledger {
  private static final int MOST = 500;

  private Ledger() {}

  static Element of(LedgerChart chart, List<Artifact> artifacts) {
    Table whole = table(artifacts);
    Element frame = Element.of("div");
    if (whole.rows().isEmpty()) {
      return frame.add(Element.of("p", "quiet").text("The ledger is empty: nothing to report."));
    }
    int rows = Math.min(MOST, whole.rows().size());
    Table shown = new Table(whole.columns(), whole.rows().subList(0, rows));
    TableView table = new TableView(chart.title(), shown);
    Element view = table.scrolling();
    view.with("class", rows > 12 ? "scroll tall" : "scroll");
    String caption =
        rows < whole.rows().size()
            ? "The first "
                + rows
                + " of "
                + whole.rows().size()
                + " rows; all lie in the run folder."
            : rows + (rows == 1 ? " row." : " rows.");
    String marks =
        table.pairs() ? " The two rows of a pair stand together; where they differ is marked." : "";
    return frame
        .add(view)
        .add(Element.of("figcaption").text(caption + marks))
        .add(Element.of("div", "tools").add(Frame.button("csv", "CSV")));
  }

  /** The first rows as one drawing that stands alone. */
  static Drawing sheet(String title, List<Artifact> artifacts) {
    Table whole = table(artifacts);
    int rows = TableSheet.rows(whole);
    String caption =
        rows == 0
            ? "The ledger is empty: nothing to report."
            : "The first " + rows + " of " + whole.rows().size() + " rows.";
    return Sheet.of(title, TableSheet.of(whole), caption);
  }

  /** All rows; columns that not all tables have are empty where they lack. */
  static Table table(List<Artifact> artifacts) {
    Set<String> columns = new LinkedHashSet<>();
    boolean several = artifacts.size() > 1;
    for (Artifact artifact : artifacts) {
      List<List<String>> records = Csv.records(artifact.text());
      if (!records.isEmpty()) {
        columns.addAll(records.get(0));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      List<List<String>> records = Csv.records(artifact.text());
      for (int i = 1; i < records.size(); i++) {
        List<String> row = new ArrayList<>();
        if (several) {
          row.add(ArtifactWords.of(artifact, true));
        }
        for (String column : columns) {
          int at = records.get(0).indexOf(column);
          row.add(at >= 0 && at < records.get(i).size() ? records.get(i).get(at) : "");
        }
        rows.add(row);
      }
    }
    List<String> headings = new ArrayList<>(columns);
    if (several) {
      headings.add(0, "of");
    }
    return rows.isEmpty() ? Table.empty() : new Table(headings, rows);
  }
}
