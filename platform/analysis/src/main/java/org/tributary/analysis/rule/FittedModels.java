package org.tributary.analysis.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.analysis.rule.Comparison.Effect;
import org.tributary.analysis.rule.Comparison.Kind;
import org.tributary.analysis.rule.Comparison.Unanswerable;
import org.tributary.analysis.sample.Reading;
import org.tributary.analysis.sample.Sample;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Estimate;

/**
 * Rule D': one locked split, training seeds averaged, the claim about these fitted models only.
 *
 * <p>Where losses by held-out unit were recorded the units are resampled, both sides at once. Else
 * the standard error over points that each measurement carries must do: the two sides share their
 * points, which makes the root of the summed squares too large, never too small, when losses
 * correlate positively. Seeds are not sampled again: they are part of what "these models" means.
 */
final class FittedModels {
  private FittedModels() {}

  static Comparison effect(
      Pairs pairs,
      Optional<UnitDifferences> units,
      Family family,
      List<String> remarks,
      RandomStream stream) {
    if (units.isPresent()) {
      pairs.remarkOnRatio(remarks);
      remarks.add("about these fitted models only");
      return new Effect(
          Kind.DIFFERENCE,
          units.get().intervals(family.resamples(units.get().count()), stream.child("units")),
          "bootstrap of "
              + units.get().count()
              + " held-out units by source, "
              + pairs.count()
              + " training seeds averaged",
          pairs.marginOfDifference(),
          pairs.scale(),
          pairs.count(),
          true,
          remarks);
    }
    return bySummary(pairs, remarks);
  }

  private static Comparison bySummary(Pairs pairs, List<String> remarks) {
    OptionalDouble first = meanSquare(pairs.first());
    OptionalDouble second = meanSquare(pairs.second());
    if (first.isEmpty() || second.isEmpty()) {
      return new Unanswerable(
          "rule D' needs the standard error over held-out units of every measurement");
    }
    pairs.remarkOnRatio(remarks);
    remarks.add("about these fitted models only");
    double mean = 0;
    for (double difference : pairs.differences()) {
      mean += difference / pairs.count();
    }
    Estimate estimate =
        new Estimate(mean, Math.sqrt(first.getAsDouble() + second.getAsDouble()), pairs.count());
    return new Effect(
        Kind.DIFFERENCE,
        new Intervals(estimate::normalInterval),
        "normal over held-out units, " + pairs.count() + " training seeds averaged",
        pairs.marginOfDifference(),
        pairs.scale(),
        pairs.count(),
        true,
        remarks);
  }

  private static OptionalDouble meanSquare(Sample sample) {
    double sum = 0;
    for (Reading reading : sample.readings().values()) {
      if (reading.standardError().isEmpty()) {
        return OptionalDouble.empty();
      }
      double error = reading.standardError().getAsDouble();
      sum += error * error;
    }
    return OptionalDouble.of(sum / sample.count());
  }
}
