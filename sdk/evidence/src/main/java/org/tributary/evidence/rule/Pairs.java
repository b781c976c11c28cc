package org.tributary.evidence.rule;

import java.util.Arrays;
import java.util.List;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.metric.Metric.Better;

/** The replicates of a contrast that were measured on both sides. */
record Pairs(Contrast contrast, Sample first, Sample second) {

  int count() {
    return first.count();
  }

  boolean allFinite() {
    return first.allFinite() && second.allFinite();
  }

  boolean allCensored() {
    return first.censored() == count() && second.censored() == count();
  }

  /** Whether no replicate has a finite number on either side: two infinities are not equal. */
  boolean noneFinite() {
    return first.readings().values().stream().noneMatch(Reading::finite)
        && second.readings().values().stream().noneMatch(Reading::finite);
  }

  boolean identical() {
    for (int replicate : first.readings().keySet()) {
      Reading one = first.reading(replicate);
      Reading other = second.reading(replicate);
      if (one.outcome() != other.outcome() || one.value() != other.value()) {
        return false;
      }
    }
    return true;
  }

  boolean higherIsBetter() {
    return contrast.better() == Better.HIGHER;
  }

  /** Whether the question asks for a ratio of means and every value allows one. */
  boolean ratioPossible() {
    return contrast.effect() == Effect.LOG_RATIO && positive(first) && positive(second);
  }

  /** Whether every single value has a logarithm. */
  boolean logsPossible() {
    return Arrays.stream(first.values()).allMatch(value -> value > 0)
        && Arrays.stream(second.values()).allMatch(value -> value > 0);
  }

  /** Whether the question asks for a difference of mean logarithms and has them. */
  boolean meanLogsPossible() {
    return contrast.effect() == Effect.MEAN_LOG && logsPossible();
  }

  boolean relativeAsked() {
    return contrast.effect() != Effect.DIFFERENCE;
  }

  /** Log error of the first side minus that of the second, a value a replicate. */
  double[] logRatios() {
    double[] above = numerators();
    double[] below = denominators();
    double[] logs = new double[above.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(above[i] / below[i]);
    }
    return logs;
  }

  private static boolean positive(Sample sample) {
    double sum = 0;
    for (double value : sample.values()) {
      if (value < 0) {
        return false;
      }
      sum += value;
    }
    return sum > 0;
  }

  /** Values whose ratio, first over second, is below 1 when the first side is better. */
  double[] numerators() {
    return higherIsBetter() ? second.values() : first.values();
  }

  double[] denominators() {
    return higherIsBetter() ? first.values() : second.values();
  }

  /** Error of the first side minus error of the second, a value a replicate. */
  double[] differences() {
    double[] one = first.values();
    double[] other = second.values();
    double sign = higherIsBetter() ? -1 : 1;
    double[] differences = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      differences[i] = sign * (one[i] - other[i]);
    }
    return differences;
  }

  /**
   * The margin of a difference: the question's own, or where a ratio was asked for and cannot be
   * had, that share of the second side's mean.
   */
  double marginOfDifference() {
    return relativeAsked()
        ? Math.expm1(contrast.margin()) * Math.abs(second.mean())
        : contrast.margin();
  }

  void remarkOnRatio(List<String> remarks) {
    if (relativeAsked()) {
      remarks.add(
          (contrast.effect() == Effect.LOG_RATIO
                  ? "some values are negative or all are 0"
                  : "some values are not above 0 and have no logarithm")
              + ", so a difference stands in for the ratio");
    }
  }
}
