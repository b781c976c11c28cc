package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.Replication;
import org.tributary.evidence.ranking.Standing;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * The sides of a ranking in order at one setting.
 *
 * <p>Sides with a censored or infinite replicate have no mean to be ranked by: they are left out
 * and told.
 *
 * @param sides that are ranked, in the order of {@link Standing#arm}
 * @param ranking of them; empty when fewer than two sides share two replicates
 * @param replicates that all ranked sides were measured in
 * @param overlapping whether they are splits of one data set
 * @param logs whether geometric means are compared
 * @param margin within which two sides are no different, in the unit of the differences
 * @param remarks sentences on what was left out
 */
public record ArmOrder(
    List<Side> sides,
    Optional<org.tributary.evidence.ranking.Ranking> ranking,
    int replicates,
    boolean overlapping,
    boolean logs,
    double margin,
    List<String> remarks) {

  /** The order of a ranking at a setting. */
  public static ArmOrder of(CardContext context, Ranking question, Map<String, String> setting) {
    List<String> remarks = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    boolean logs = question.effect() == Effect.MEAN_LOG;
    for (Side side : question.sides()) {
      Sample sample = context.axes().sample(setting, side);
      Sample read = logs ? sample.logs() : sample;
      if (sample.count() > 0 && read.allFinite()) {
        sides.add(side);
        samples.add(read);
      } else {
        String fate = sample.fateAndReason();
        remarks.add(
            side.name()
                + " is not ranked: "
                + (sample.count() == 0
                    ? "it was not measured"
                    : fate.isEmpty() ? "some of its values have no mean" : fate));
      }
    }
    Set<Integer> common = new TreeSet<>();
    samples.forEach(sample -> common.addAll(sample.readings().keySet()));
    samples.forEach(sample -> common.retainAll(sample.readings().keySet()));
    Optional<SplitTotals> sizes = samples.stream().findFirst().map(SplitTotals::of);
    sizes.flatMap(each -> each.refusal(question.rule())).ifPresent(remarks::add);
    if (sides.size() < 2
        || common.size() < 2
        || sizes.flatMap(each -> each.refusal(question.rule())).isPresent()) {
      return new ArmOrder(sides, Optional.empty(), common.size(), false, logs, 0, remarks);
    }
    double[][] values =
        samples.stream()
            .map(
                sample ->
                    sample.only(common).readings().values().stream()
                        .mapToDouble(Reading::value)
                        .toArray())
            .toArray(double[][]::new);
    Replication replication = sizes.orElseThrow().replication(question.rule());
    if (replication.overlapping()) {
      remarks.addAll(sizes.orElseThrow().remarks());
    }
    boolean lower = question.better() == Better.LOWER;
    double margin = margin(question, values, lower);
    var ranking =
        org.tributary.evidence.ranking.Ranking.of(
            values,
            lower
                ? org.tributary.evidence.ranking.Ranking.Better.LOWER
                : org.tributary.evidence.ranking.Ranking.Better.HIGHER,
            replication,
            context.family().level(),
            margin);
    return new ArmOrder(
        sides,
        Optional.of(ranking),
        common.size(),
        replication.overlapping(),
        logs,
        margin,
        Collections.unmodifiableList(remarks));
  }

  /** A margin that is a share of an error is that share of the best mean. */
  private static double margin(Ranking question, double[][] values, boolean lower) {
    if (question.effect() != Effect.LOG_RATIO) {
      return question.margin();
    }
    double best = lower ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (double[] arm : values) {
      double mean = Moments.of(arm).mean();
      best = lower ? Math.min(best, mean) : Math.max(best, mean);
    }
    return Math.expm1(question.margin()) * Math.abs(best);
  }

  /** The side of a standing. */
  public Side side(Standing standing) {
    return sides.get(standing.arm());
  }
}
