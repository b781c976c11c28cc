package org.tributary.analysis.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.DrawnRules;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Metric;

/**
 * Means, spreads, ranks and theory of everything measured.
 *
 * <p>The interval of a mean is Student's over replicates, or Nadeau and Bengio's over splits of one
 * data set, at 95 % a row; the difference to the best has the simultaneous interval of its ranking.
 * A number that is not known is empty. Numbers are written in full precision.
 */
public final class Summary {
  /** Level of a mean's interval. */
  public static final double LEVEL = 0.95;

  private static final List<String> AFTER_AXES =
      List.of(
          "arm",
          "generation",
          "time",
          "part",
          "of_source",
          "metric",
          "unit",
          "better",
          "n",
          "mean",
          "sd",
          "se",
          "low",
          "high",
          "level",
          "rule",
          "censored",
          "missing",
          "rank",
          "tied_with_best",
          "best",
          "difference",
          "difference_low",
          "difference_high",
          "verdict",
          "theory",
          "theory_z");

  private static final String SETS = " disjoint training sets, on these held-out rows";

  private final CardContext context;
  private final List<String> axes;
  private final DrawnRules rules;
  private final Map<RankedPlace, Ranked> ranked = new HashMap<>();

  private Summary(CardContext context, List<Finding> findings) {
    this.context = context;
    this.axes =
        context.input().design().axes().stream().flatMap(axis -> axis.paths().stream()).toList();
    this.rules = DrawnRules.of(context);
    ranked.putAll(Ranked.all(context, findings));
  }

  /** The table of a run: rows by setting, then by series, then by position. */
  public static Table of(CardContext context, List<Finding> findings) {
    Summary summary = new Summary(context, findings);
    List<String> columns = new ArrayList<>(summary.axes);
    columns.addAll(AFTER_AXES);
    List<List<String>> rows = new ArrayList<>();
    var measurements = context.measurements();
    for (Map<String, String> setting : measurements.settings()) {
      for (SeriesKey key : measurements.keys()) {
        for (Position position : measurements.positions(setting, key)) {
          if (HeldOutUnits.isPart(position.part())) {
            continue; // the units of a mean that stands in a row of its own
          }
          Sample sample = measurements.sample(setting, key, position);
          rows.add(summary.row(new RankedPlace(setting, key, position), sample));
        }
      }
    }
    return new Table(columns, rows);
  }

  private List<String> row(RankedPlace place, Sample sample) {
    List<String> row = new ArrayList<>();
    axes.forEach(axis -> row.add(place.setting().getOrDefault(axis, "")));
    SeriesKey key = place.key();
    Position position = place.position();
    Metric.Output output = context.input().outputs().get(key.metric());
    row.add(key.arm());
    row.add(position.generation().isPresent() ? "" + position.generation().getAsInt() : "");
    row.add(position.time().isPresent() ? number(position.time().getAsDouble()) : "");
    row.add(position.part());
    row.add(key.ofSource().isPresent() ? "" + key.ofSource().getAsInt() : "");
    row.add(key.metric());
    row.add(output == null ? "" : output.unit());
    row.add(output == null ? "" : output.better().name().toLowerCase(Locale.ROOT));
    numbers(place, sample, row);
    return row;
  }

  private void numbers(RankedPlace place, Sample sample, List<String> row) {
    double[] values = sample.values();
    int missing = Math.max(0, context.input().design().replicates() - sample.count());
    boolean spread =
        values.length > 1
            && sample.only(finite(sample)).allFinite()
            && Double.isFinite(sample.mean());
    double deviation = spread ? Moments.of(values).standardDeviation() : Double.NaN;
    row.add(Integer.toString(values.length));
    row.add(values.length == 0 ? "" : number(sample.mean()));
    row.add(number(deviation));
    row.add(number(deviation / Math.sqrt(values.length)));
    interval(sample, spread, rules.at(place.setting()), row);
    row.add(Integer.toString(sample.censored()));
    row.add(Integer.toString(missing));
    Ranked.append(Optional.ofNullable(ranked.get(place)), row);
    theory(place, sample.mean(), deviation / Math.sqrt(values.length), row);
  }

  private static Set<Integer> finite(Sample sample) {
    Set<Integer> kept = new TreeSet<>();
    sample
        .readings()
        .forEach(
            (replicate, reading) -> {
              if (!reading.outcome().censored()) {
                kept.add(replicate);
              }
            });
    return kept;
  }

  private static void interval(Sample sample, boolean spread, Rule rule, List<String> row) {
    if (!spread) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    Sample kept = sample.only(finite(sample));
    Replication replication =
        SplitTotals.of(kept).replication(rule == Rule.ONE_DATA_SET ? rule : Rule.LAW_KNOWN);
    Interval interval = replication.mean(kept.values(), LEVEL);
    row.add(number(interval.lower()));
    row.add(number(interval.upper()));
    row.add(number(LEVEL));
    row.add(
        (replication.overlapping() ? "Nadeau-Bengio over " : "Student over ")
            + kept.count()
            + (replication.overlapping()
                ? " splits"
                : rule == Rule.DISJOINT_SETS ? SETS : " replicates"));
  }

  private void theory(RankedPlace place, double mean, double error, List<String> row) {
    Optional<Spoken> spoken =
        place.key().ofSource().isPresent()
            ? Optional.empty()
            : context
                .shelf()
                .at(place.setting(), place.key().metric(), place.key().arm(), place.position())
                .stream()
                .findFirst();
    if (spoken.isEmpty()) {
      row.addAll(List.of("", ""));
      return;
    }
    double value = spoken.get().value() * context.shelf().factor(spoken.get());
    boolean exact = spoken.get().meaning() == Meaning.EXACT && error > 0;
    row.add(number(value));
    row.add(exact ? number((mean - value) / error) : "");
  }

  /** In full precision; empty when it is not known. */
  static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value).replace("Infinity", "inf");
  }
}
