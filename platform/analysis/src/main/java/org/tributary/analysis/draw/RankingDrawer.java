package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.ArmOrder;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.chart.TableChart;
import org.tributary.evidence.ranking.Standing;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Ranking;

/**
 * The table of a ranking: at each setting the arms in order, with the ranks that evidence leaves
 * open and the distance from the best.
 *
 * @param context of the run
 * @param findings of the run; a ranking is drawn where it was asked
 */
record RankingDrawer(CardContext context, List<Finding> findings) {

  TableChart draw(String id, String title, Ranking question) {
    List<Map<String, String>> settings =
        findings.stream()
            .filter(finding -> finding.question().equals(question.id()))
            .map(Finding::setting)
            .toList();
    Set<String> facets = new LinkedHashSet<>();
    settings.forEach(setting -> facets.addAll(setting.keySet()));
    List<List<String>> rows = new ArrayList<>();
    boolean logs = false;
    for (Map<String, String> setting : settings) {
      ArmOrder order = ArmOrder.of(context, question, setting);
      logs |= order.logs();
      order
          .ranking()
          .ifPresent(
              ranking ->
                  ranking.standings().forEach(one -> rows.add(row(facets, setting, order, one))));
    }
    List<String> columns = new ArrayList<>(facets);
    String unit = context.unit(question.sides().get(0).metric());
    String metric = Words.metric(question.sides().get(0).metric());
    columns.addAll(
        List.of(
            "rank",
            "arm",
            (logs ? "geometric mean of " : "mean ")
                + metric
                + (unit.isEmpty() ? "" : " (" + unit + ")"),
            logs ? "times the best" : "behind the best",
            "low",
            "high",
            "tied with the best",
            "replicates"));
    return new TableChart(id, title, Optional.of(question.id()), new Table(columns, rows));
  }

  private static List<String> row(
      Set<String> facets, Map<String, String> setting, ArmOrder order, Standing standing) {
    List<String> row = new ArrayList<>();
    facets.forEach(facet -> row.add(setting.getOrDefault(facet, "")));
    var behind = standing.differenceToBest();
    row.add(standing.rank());
    row.add(order.side(standing).name());
    row.add(number(order, standing.mean()));
    row.add(number(order, behind.estimate()));
    row.add(number(order, behind.lower()));
    row.add(number(order, behind.upper()));
    row.add(standing.tiedWithBest() ? "yes" : "no");
    row.add(Integer.toString(order.replicates()));
    return row;
  }

  private static String number(ArmOrder order, double value) {
    return CurveTable.number(order.logs() ? Math.exp(value) : value);
  }
}
