package org.tributary.runtime.wrap;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.law.Critic;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.schedule.Schedule;

/**
 * What the SDK promises of results that plugins return: the space, the number of rows, the labels
 * of sources, no NaN. It is checked where a plugin returns it, so that the plugin that broke it is
 * named and not the metric that stumbles over it.
 */
final class Promises {
  private static final double ROUNDING = 1e-6;

  private static final Map<Class<?>, Map<String, Promise>> ALL =
      Map.ofEntries(
          Map.entry(Law.class, Map.of("sample", Promises::drawn)),
          Map.entry(LogDensity.class, Map.of("logDensity", Promises::oneNumberPerRow)),
          Map.entry(Critic.class, Map.of("judge", Promises::oneNumberPerRow)),
          Map.entry(Reward.class, Map.of("of", Promises::oneFiniteNumberPerRow)),
          Map.entry(Score.class, Map.of("score", Promises::sameShape)),
          Map.entry(NoisedScore.class, Map.of("noisedScore", Promises::sameShape)),
          Map.entry(ReverseProcess.class, Map.of("reverse", Promises::sameShape)),
          Map.entry(FiniteForm.class, Map.of("probabilities", Promises::probabilities)),
          Map.entry(NextTokens.class, Map.of("nextTokens", Promises::placeByPlace)),
          Map.entry(LabelPosterior.class, Map.of("posterior", Promises::posterior)),
          Map.entry(Tempered.class, Map.of("tempered", Promises::sameSpace)),
          Map.entry(Noised.class, Map.of("noised", Promises::sameSpace)),
          Map.entry(ModelFamily.class, Map.of("fit", Promises::fitted)),
          Map.entry(Metric.class, Map.of("measure", Promises::measured)),
          Map.entry(ObservationModel.class, Map.of("observe", Promises::observed)),
          Map.entry(Schedule.class, Map.of("at", Promises::finite)));

  private Promises() {}

  /** The promise of a method. */
  static Promise of(Method method) {
    return ALL.getOrDefault(method.getDeclaringClass(), Map.of())
        .getOrDefault(method.getName(), Promise.NONE);
  }

  private static String drawn(Object target, Object[] arguments, Object result) {
    Law law = (Law) target;
    int source = (Integer) arguments[0];
    int count = (Integer) arguments[1];
    Samples rows = (Samples) result;
    if (rows.totalWeight() != count) {
      return rows.totalWeight() + " rows where " + count + " were asked for";
    }
    if (rows.sources() != law.sources()) {
      return "rows of " + rows.sources() + " sources; the law has " + law.sources();
    }
    if (!rows.space().equals(law.space())) {
      return "rows of " + rows.space().describe() + "; the law is of " + law.space().describe();
    }
    int step = RowNumbers.step(rows);
    for (int row = 0; row < rows.size(); row += step) {
      if (rows.source(row) != source) {
        return "a row labelled with source " + rows.source(row) + " of draws of source " + source;
      }
    }
    return RowNumbers.broken(rows);
  }

  private static String observed(Object target, Object[] arguments, Object result) {
    Samples truth = (Samples) arguments[0];
    Samples seen = (Samples) result;
    boolean oneByOne = truth.weighted() && seen.size() == seen.totalWeight();
    if (seen.totalWeight() != truth.totalWeight()
        || seen.size() != truth.size() && !oneByOne
        || seen.sources() != truth.sources()) {
      return seen.totalWeight()
          + " rows of "
          + seen.sources()
          + " sources for "
          + truth.totalWeight()
          + " rows of "
          + truth.sources();
    }
    boolean labels = seen.extras().contains("label-seen");
    for (int row = 0; row < seen.size() && !oneByOne; row++) {
      boolean lost = labels && seen.extra("label-seen", row) == 0;
      if (!lost && seen.source(row) != truth.source(row) || seen.rowId(row) != truth.rowId(row)) {
        return "row " + row + " with another source or id than the row that was observed";
      }
    }
    return RowNumbers.broken(seen);
  }

  private static String oneNumberPerRow(Object target, Object[] arguments, Object result) {
    double[] values = (double[]) result;
    int rows = ((Samples) arguments[1]).size();
    if (values.length != rows) {
      return values.length + " values for " + rows + " rows";
    }
    for (int row = 0; row < rows; row++) {
      if (Double.isNaN(values[row])) {
        return "NaN for row " + row;
      }
    }
    return "";
  }

  private static String oneFiniteNumberPerRow(Object target, Object[] arguments, Object result) {
    String broken = oneNumberPerRow(target, arguments, result);
    boolean finite = Arrays.stream((double[]) result).allMatch(Double::isFinite);
    return broken.isEmpty() && !finite ? "an infinite value" : broken;
  }

  private static String sameShape(Object target, Object[] arguments, Object result) {
    DMatrixRMaj points = (DMatrixRMaj) arguments[1];
    DMatrixRMaj values = (DMatrixRMaj) result;
    if (values.numRows != points.numRows || values.numCols != points.numCols) {
      return values.numRows
          + " x "
          + values.numCols
          + " numbers for "
          + points.numRows
          + " x "
          + points.numCols
          + " points";
    }
    return RowNumbers.firstNaN(values);
  }

  private static String probabilities(Object target, Object[] arguments, Object result) {
    double sum = 0;
    for (double each : (double[]) result) {
      if (!(each >= 0)) {
        return "the probability " + each;
      }
      sum += each;
    }
    return Math.abs(sum - 1) <= ROUNDING ? "" : "probabilities that sum to " + sum;
  }

  private static String placeByPlace(Object target, Object[] arguments, Object result) {
    double[][] places = (double[][]) result;
    int tokens = ((int[]) arguments[1]).length;
    if (places.length != tokens) {
      return places.length + " places for a sequence of " + tokens;
    }
    return Arrays.stream(places)
        .map(place -> probabilities(target, arguments, place))
        .filter(broken -> !broken.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String posterior(Object target, Object[] arguments, Object result) {
    DMatrixRMaj posterior = (DMatrixRMaj) result;
    int rows = ((Samples) arguments[0]).size();
    if (posterior.numRows != rows) {
      return posterior.numRows + " rows for " + rows + " points";
    }
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int label = 0; label < posterior.numCols; label++) {
        sum += posterior.get(row, label);
      }
      if (!(Math.abs(sum - 1) <= ROUNDING)) {
        return "probabilities that sum to " + sum + " in row " + row;
      }
    }
    return "";
  }

  private static String sameSpace(Object target, Object[] arguments, Object result) {
    return target instanceof Law of ? alike((Law) result, of.space(), of.sources()) : "";
  }

  private static String alike(Law law, Object space, int sources) {
    if (!law.space().equals(space)) {
      return "a law of another space, " + law.space().describe();
    }
    return law.sources() == sources
        ? ""
        : "a law of " + law.sources() + " sources where there are " + sources;
  }

  private static String fitted(Object target, Object[] arguments, Object result) {
    Samples rows = (Samples) arguments[0];
    return alike((Law) result, rows.space(), rows.sources());
  }

  private static String measured(Object target, Object[] arguments, Object result) {
    return ((List<?>) result).isEmpty() ? "no measurement" : "";
  }

  private static String finite(Object target, Object[] arguments, Object result) {
    return Double.isFinite((Double) result)
        ? ""
        : "the value " + result + " at generation " + arguments[0];
  }
}
