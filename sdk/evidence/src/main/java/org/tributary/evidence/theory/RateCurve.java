package org.tributary.evidence.theory;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.tributary.evidence.Replication;
import org.tributary.evidence.power.LogMeans;
import org.tributary.evidence.power.LogPolynomial;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * A rate with one free constant against replicates: values over theory's values, whose log means
 * are to be level.
 *
 * <p>Three statistics at .02/3 each: the slope of the log means on log position, their quadratic
 * term, and from 100 replicates on the largest deviation of a single place from their mean. Not
 * Welch's F, which ignores pairing and rejects true rates at few replicates.
 *
 * @param word follows, cannot tell, contradicted, or asked of logs only
 * @param exponent what the exponent differs by, with its 95 % interval
 * @param bend the quadratic term, at level 1 - .02/3 over the lines that share the error rate
 * @param slopeAtSmallest local difference of the exponent at the smallest position
 * @param slopeAtLargest and at the largest
 * @param constant c = exp(mean of the log means), by which the theory is scaled once
 * @param within x = largest |exp(log mean - their mean) - 1| over places
 */
public record RateCurve(
    TheoryWord word,
    Interval exponent,
    Interval bend,
    double slopeAtSmallest,
    double slopeAtLargest,
    double constant,
    double within) {
  private static final double ERROR_RATE = 0.02 / 3;
  private static final double SAME_EXPONENT = 0.05;
  private static final double UNEVEN = 1.5;

  /**
   * Asks of raw means; refused, in favour of logs, along a loop with fewer than 20 replicates and
   * where the spread of the logs differs by more than half between the first and the last third of
   * the positions: raw log means then bend by themselves.
   *
   * @param positions ascending, {@code > 0}, at least 3
   * @param ratios rows are replicates (at least 3), columns positions, all {@code > 0}
   */
  public static RateCurve ofMeans(double[] positions, double[][] ratios, boolean alongLoop) {
    return ofMeans(positions, ratios, alongLoop, 1);
  }

  /**
   * The same of one of several lines, arms or settings, that share the error rate.
   *
   * @param lines at least 1
   */
  public static RateCurve ofMeans(
      double[] positions, double[][] ratios, boolean alongLoop, int lines) {
    requirePositive(ratios);
    LogMeans means = new LogMeans(ratios);
    RateCurve curve =
        judge(
            positions,
            ratios.length,
            means.all(),
            lines,
            (statistic, level) -> means.interval(statistic, Replication.independent(), level));
    boolean refused = alongLoop && ratios.length < Curve.SOME || uneven(ratios);
    return refused ? curve.asked(TheoryWord.ASK_LOGS) : curve;
  }

  /** Asks of mean logs, with plain t; conventions of {@link #ofMeans}. */
  public static RateCurve ofLogs(double[] positions, double[][] ratios) {
    return ofLogs(positions, ratios, 1);
  }

  /** The same of one of several lines; conventions of {@link #ofMeans}. */
  public static RateCurve ofLogs(double[] positions, double[][] ratios, int lines) {
    requirePositive(ratios);
    double[][] logs = new double[ratios.length][];
    double[] means = new double[positions.length];
    for (int r = 0; r < logs.length; r++) {
      logs[r] = Arrays.stream(ratios[r]).map(Math::log).toArray();
      for (int i = 0; i < means.length; i++) {
        means[i] += logs[r][i] / logs.length;
      }
    }
    return judge(
        positions,
        ratios.length,
        means,
        lines,
        (statistic, level) ->
            MeanInterval.student(Arrays.stream(logs).mapToDouble(statistic).toArray(), level));
  }

  private static RateCurve judge(
      double[] positions,
      int replicates,
      double[] logMeans,
      int lines,
      BiFunction<ToDoubleFunction<double[]>, Double, Interval> interval) {
    Samples.requirePaired(positions, logMeans);
    LogPolynomial polynomial = new LogPolynomial(positions);
    double own = 1 - ERROR_RATE / lines;
    Interval bend = interval.apply(polynomial::quadratic, own);
    boolean rejected = !interval.apply(polynomial::slope, own).contains(0) || !bend.contains(0);
    double mean = mean(logMeans);
    double within = 0;
    for (double log : logMeans) {
      within = Math.max(within, Math.abs(Math.expm1(log - mean)));
    }
    if (replicates >= Curve.MANY) {
      int[] places = Curve.spread(logMeans.length, ExactCurve.MOST_PLACES);
      double level = 1 - (1 - own) / places.length;
      for (int place : places) {
        rejected |= !interval.apply(logs -> logs[place] - mean(logs), level).contains(0);
      }
    }
    Interval exponent = interval.apply(polynomial::slope, 0.95);
    TheoryWord word =
        rejected
            ? TheoryWord.CONTRADICTED
            : exponent.within(SAME_EXPONENT) ? TheoryWord.FOLLOWS : TheoryWord.CANNOT_TELL;
    return new RateCurve(
        word,
        exponent,
        bend,
        polynomial.localSlope(logMeans, polynomial.smallest()),
        polynomial.localSlope(logMeans, polynomial.largest()),
        Math.exp(mean),
        within);
  }

  private RateCurve asked(TheoryWord other) {
    return new RateCurve(other, exponent, bend, slopeAtSmallest, slopeAtLargest, constant, within);
  }

  private static boolean uneven(double[][] ratios) {
    int places = ratios[0].length;
    int third = Math.max(1, (int) Math.round(places / 3.0));
    double first = spreadOfLogs(ratios, 0, third);
    double last = spreadOfLogs(ratios, places - third, places);
    return first > UNEVEN * last || last > UNEVEN * first;
  }

  /** Root mean square over places of the standard deviation of logs over replicates. */
  private static double spreadOfLogs(double[][] ratios, int from, int to) {
    double variances = 0;
    for (int i = from; i < to; i++) {
      int place = i;
      double[] logs = Arrays.stream(ratios).mapToDouble(row -> Math.log(row[place])).toArray();
      variances += Moments.of(logs).variance(1) / (to - from);
    }
    return Math.sqrt(variances);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static void requirePositive(double[][] ratios) {
    if (ratios.length < 3) {
      throw new IllegalArgumentException(
          "a rate needs at least 3 replicates, had " + ratios.length);
    }
    for (int r = 0; r < ratios.length; r++) {
      Samples.requireFinite(ratios[r], 3, "replicate " + r);
      Samples.requirePaired(ratios[r], ratios[0]);
      for (int i = 0; i < ratios[r].length; i++) {
        if (!(ratios[r][i] > 0)) {
          throw new IllegalArgumentException(
              "a rate needs ratios > 0, place "
                  + i
                  + " of replicate "
                  + r
                  + " was "
                  + ratios[r][i]);
        }
      }
    }
  }
}
