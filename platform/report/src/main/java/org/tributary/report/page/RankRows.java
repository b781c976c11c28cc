package org.tributary.report.page;

import java.util.List;
import java.util.OptionalDouble;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.RankTable;
import org.tributary.analysis.answer.RankTable.Row;
import org.tributary.analysis.answer.Telling;
import org.tributary.analysis.card.Words;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/** The arms of rankings, a row each, with their distance to the best on one scale. */
record RankRows(Group group, ArmColours colours, Verdict verdict) {

  Element table(String title) {
    List<RankTable> tables = group.ranks();
    List<Row> all = tables.stream().flatMap(ranks -> ranks.rows().stream()).toList();
    boolean ratios = tables.stream().anyMatch(RankTable::ratios);
    boolean theory = all.stream().anyMatch(row -> !row.theory().isEmpty());
    boolean fates = all.stream().anyMatch(row -> !row.fate().isEmpty());
    Forest forest =
        new Forest(all.stream().map(RankRows::span).toList(), OptionalDouble.of(ratios ? 1 : 0));
    Element head = Element.of("tr");
    if (tables.size() > 1) {
      group.axes().forEach(path -> head.add(heading(Words.axis(path)).with("title", path)));
    }
    head.add(heading("rank"))
        .add(heading("arm"))
        .add(heading("mean").with("class", "number"))
        .add(heading(ratios ? "times the best" : "from the best").with("colspan", "2"))
        .add(heading("with the best"));
    if (fates) {
      head.add(heading("over generations"));
    }
    if (theory) {
      head.add(heading("theory").with("class", "number"));
    }
    Element table =
        Element.of("table", "strip")
            .add(
                Element.of("caption")
                    .add(Element.of("span", "unseen").text(title + " "))
                    .text(tables.get(0).measure()))
            .add(Element.of("thead").add(head));
    for (int i = 0; i < tables.size(); i++) {
      table.add(body(i, forest, fates, theory));
    }
    return table;
  }

  private Element body(int index, Forest forest, boolean fates, boolean theory) {
    RankTable ranks = group.ranks().get(index);
    boolean ratios = ranks.ratios();
    Element body =
        Element.of("tbody").with("data-finding", group.lines().get(index).finding().id());
    for (int i = 0; i < ranks.rows().size(); i++) {
      Row row = ranks.rows().get(i);
      boolean first = i == 0;
      Element line = Element.of("tr");
      if (group.ranks().size() > 1) {
        group
            .axes()
            .forEach(
                path ->
                    line.add(
                        cell("")
                            .with("data-label", first ? Words.axis(path) : "")
                            .text(first ? ranks.setting().getOrDefault(path, "") : "")));
      }
      line.add(cell("").with("data-label", "rank").text(row.rank()))
          .add(cell("").add(arm(row.arm())))
          .add(
              cell("number")
                  .with("data-label", "mean")
                  .text(Telling.minus(Words.number(row.mean(), 4))))
          .add(cell("").add(first ? out -> {} : forest.row(span(row))))
          .add(
              cell("number")
                  .with("data-label", first ? "" : ratios ? "times the best" : "from the best")
                  .text(first ? "best" : behind(row)))
          .add(cell("").text(first ? "" : row.tied() ? "tied" : "not tied"));
      if (fates) {
        line.add(
            cell("")
                .with("data-label", "over generations")
                .add(row.fate().isEmpty() ? out -> {} : verdict.pill(row.fate())));
      }
      if (theory) {
        line.add(cell("number").with("data-label", "theory").text(Telling.minus(row.theory())));
      }
      body.add(line);
    }
    return body;
  }

  private static Forest.Span span(Row row) {
    return new Forest.Span(row.behind(), row.low(), row.high());
  }

  private static String behind(Row row) {
    String[] words = Words.aligned(row.behind(), row.low(), row.high());
    return Telling.minus(words[0] + " " + words[1]);
  }

  private Node arm(String arm) {
    Element name = Element.of("span", "arm-name").text(arm);
    return colours.has(arm)
        ? name.with("style", "--colour: var(" + colours.variable(arm) + ")").with("data-arm", arm)
        : name;
  }

  private static Element heading(String text) {
    return Element.of("th").with("scope", "col").text(text);
  }

  private static Element cell(String style) {
    return style.isEmpty() ? Element.of("td") : Element.of("td", style);
  }
}
