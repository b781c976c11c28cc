package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.ToldSeries;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/**
 * One fit of an arm: rows as they are seen, sources that are lost, training times.
 *
 * @param sourceNames of the study's data, to name a lost one by
 * @param times at which the model is wanted
 */
record Fitting(Arm arm, List<String> sourceNames, List<Double> times) {
  private static final Pattern NUMBERED_SOURCE = Pattern.compile("\\bsource (\\d{1,6})\\b");
  private static final Pattern NUMBERED_COLUMN = Pattern.compile("\\bcolumn (\\d{1,6})\\b");

  /**
   * Fits.
   *
   * @param role role path of the fit
   * @param models of earlier generations
   * @param along gets the models of training times
   * @param told gets what is told along the trainings
   * @throws CensoredException {@code support-lost} when a source that is to be learnt has no row
   */
  Law fit(
      CellRun run,
      String role,
      Samples seen,
      List<Law> models,
      BiConsumer<Double, Law> along,
      Consumer<List<ToldSeries>> told) {
    if (arm.training().visit(new NeedsEverySource())) {
      lost(seen);
    }
    FitRequest request = FitRequest.of(role, arm.family(), arm.training(), seen).telling(told);
    if (!times.isEmpty()) {
      request =
          request.at(times.stream().mapToDouble(Double::doubleValue).toArray(), along::accept);
    }
    if (arm.warm() && !models.isEmpty()) {
      request = request.from(models.get(models.size() - 1));
    }
    try {
      return run.fit(request);
    } catch (CensoredException censored) {
      throw new CensoredException(
          censored.outcome(), named(String.valueOf(censored.getMessage()), seen));
    }
  }

  /** A message with sources and columns by their names: a family knows numbers only. */
  private String named(String message, Samples seen) {
    String named =
        NUMBERED_SOURCE.matcher(message).replaceAll(found -> name(found, "source", sourceNames));
    if (!(seen.space() instanceof ColumnSpace columns)) {
      return named;
    }
    List<String> names = columns.columns().stream().map(ColumnSpace.Column::name).toList();
    return NUMBERED_COLUMN.matcher(named).replaceAll(found -> name(found, "column", names));
  }

  private static String name(MatchResult found, String noun, List<String> names) {
    int number = Integer.parseInt(found.group(1));
    return Matcher.quoteReplacement(
        number < names.size() ? noun + " '" + names.get(number) + "'" : found.group());
  }

  private void lost(Samples seen) {
    boolean[] there = new boolean[seen.sources()];
    for (int row = 0; row < seen.size(); row++) {
      there[seen.source(row)] = true;
    }
    List<String> lost = new ArrayList<>();
    for (int k = 0; k < there.length; k++) {
      if (!there[k]) {
        lost.add("'" + sourceNames.get(k) + "'");
      }
    }
    if (!lost.isEmpty()) {
      throw new CensoredException(
          Outcome.SUPPORT_LOST,
          "no training row of source " + String.join(", ", lost) + " is left: raise samples");
    }
  }

  /** Whether a training has a model of each source's own rows. */
  private static final class NeedsEverySource implements Training.Cases<Boolean> {
    @Override
    public Boolean pooled(Training.Pooled training) {
      return true;
    }

    @Override
    public Boolean separate(Training.Separate training) {
      return true;
    }

    @Override
    public Boolean merged(Training.Merged training) {
      return false;
    }

    @Override
    public Boolean fineTuned(Training.FineTuned training) {
      return true;
    }

    @Override
    public Boolean leaveOneOut(Training.LeaveOneOut training) {
      return false;
    }

    @Override
    public Boolean grouped(Training.Grouped training) {
      return false;
    }
  }
}
