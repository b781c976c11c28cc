package org.tributary.evidence.rule;

import java.util.List;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.MeanInterval;

/**
 * Rule L: the law is known and the unit is the replicate.
 *
 * <p>theta = log(mean error of the first / mean error of the second), paired BCa. For a metric
 * where higher is better the ratio is turned over, so that negative still means the first side is
 * better. Values that allow no ratio are compared by the mean difference. Where rare runs carry the
 * means, the question asks for the difference of mean logarithms instead.
 *
 * <p>Below {@value MeanRule#FEW} replicates Student's interval takes the place of the bootstrap.
 */
final class LawKnown {
  private LawKnown() {}

  static Effect effect(Pairs pairs, Family family, List<String> remarks, RandomStream stream) {
    int resamples = family.resamples(pairs.count());
    boolean few = MeanRule.few(pairs.count());
    String method = MeanRule.method(pairs.count());
    if (pairs.ratioPossible()) {
      double[] above = pairs.numerators();
      double[] below = pairs.denominators();
      Intervals intervals =
          new Intervals(
              level ->
                  few
                      ? MeanInterval.studentLogRatioOfMeans(above, below, level)
                      : new Bootstrap(resamples, level)
                          .bcaLogRatioOfMeans(above, below, stream.child("resample")));
      double margin = pairs.contrast().margin();
      return new Effect(
          Kind.LOG_RATIO, intervals, method, margin, pairs.count(), Effect.REPLICATES, remarks);
    }
    boolean logs = pairs.meanLogsPossible();
    if (!logs) {
      pairs.remarkOnRatio(remarks);
    }
    double[] differences = logs ? pairs.logRatios() : pairs.differences();
    Intervals intervals =
        new Intervals(
            level ->
                few
                    ? MeanInterval.student(differences, level)
                    : new Bootstrap(resamples, level)
                        .bcaMean(differences, stream.child("resample")));
    return new Effect(
        logs ? Kind.MEAN_LOG : Kind.DIFFERENCE,
        intervals,
        method,
        logs ? pairs.contrast().margin() : pairs.marginOfDifference(),
        pairs.count(),
        Effect.REPLICATES,
        remarks);
  }
}
