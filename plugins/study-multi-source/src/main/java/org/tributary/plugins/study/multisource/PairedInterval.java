package org.tributary.plugins.study.multisource;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Metric.Better;

/**
 * The interval of a contrast at one setting by rule L or rule D: it steers the rounds of a
 * bisection, the card is analysis' own. The method is that of the card, Student's interval below
 * {@value #FEW} replicates of a known law and BCa from there on; resampling streams differ.
 */
final class PairedInterval {
  private static final int RESAMPLES = 10_000;

  /** Replicates from which on they are resampled, as in the rules of evidence. */
  private static final int FEW = 20;

  private PairedInterval() {}

  /** The interval; empty when a replicate is censored, infinite or missing on one side. */
  static Optional<Interval> of(Question.Contrast contrast, Observations at, double level) {
    Map<Integer, Observation> firsts = at.of(contrast.first()).byReplicate();
    Map<Integer, Observation> seconds = at.of(contrast.second()).byReplicate();
    if (firsts.size() < 2 || !firsts.keySet().equals(seconds.keySet())) {
      return Optional.empty();
    }
    double sign = contrast.better() == Better.HIGHER ? -1 : 1;
    double[] first = new double[firsts.size()];
    double[] second = new double[first.length];
    double[] differences = new double[first.length];
    long trained = 0;
    long tested = 0;
    int next = 0;
    boolean positive = true;
    for (int replicate : new TreeMap<>(firsts).keySet()) {
      Observation one = firsts.get(replicate);
      Observation other = seconds.get(replicate);
      if (!usable(one) || !usable(other)) {
        return Optional.empty();
      }
      first[next] = one.value();
      second[next] = other.value();
      differences[next] = sign * (one.value() - other.value());
      positive &= first[next] > 0 && second[next] > 0;
      trained += one.measurement().nCandidate();
      tested += one.measurement().nReference();
      next++;
    }
    if (contrast.rule() != Rule.LAW_KNOWN) {
      boolean known = trained > 0 && tested > 0;
      return Optional.of(
          MeanInterval.correctedSplits(
              differences, known ? trained : 4, known ? tested : 1, level));
    }
    double[] above = sign > 0 ? first : second;
    double[] below = sign > 0 ? second : first;
    if (first.length < FEW) {
      return Optional.of(
          positive
              ? MeanInterval.studentLogRatioOfMeans(above, below, level)
              : MeanInterval.student(differences, level));
    }
    RandomStream stream = RandomStream.of(0, 0).child("threshold");
    Bootstrap bootstrap = new Bootstrap(RESAMPLES, level);
    return Optional.of(
        positive
            ? bootstrap.bcaLogRatioOfMeans(above, below, stream)
            : bootstrap.bcaMean(differences, stream));
  }

  private static boolean usable(Observation one) {
    return !one.measurement().outcome().censored() && Double.isFinite(one.value());
  }
}
