package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.function.IntToDoubleFunction;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;

/** What a row carries counts in a fit: its source, its frequency, its importance. */
final class RowClauses {
  private static final int DRAWS = 200;
  private static final double EQUAL = 1e-6;
  private static final double HEAVY = 8;
  private final Fits fits;
  private final Features features;

  RowClauses(Fits fits) {
    this.fits = fits;
    this.features = new Features(fits.space());
  }

  void addTo(Clauses clauses) {
    clauses
        .add("sources keep their order in a fit", this::sourcesInOrder)
        .add("frequency weights count", this::weightsCount)
        .add("weight w is w rows", this::weightsEqualRepetition);
    if (fits.family().capabilities(fits.space()).importance()) {
      clauses.add("importance counts as it is declared to", this::importance);
    }
  }

  /** Sources of the kit lie apart: a model that has them the wrong way round is seen to. */
  private void sourcesInOrder() {
    Model model = fits.one();
    double[] way =
        Features.minus(
            features.mean(fits.rows().ofSource(1)), features.mean(fits.rows().ofSource(0)));
    double[] moved = Features.minus(drawn(model, 1), drawn(model, 0));
    double along = Features.along(moved, way);
    unless(
        along > -0.25,
        "draws of a source are like its rows, not like another's",
        "from source 0 to 1 draws go " + along + " of the way that rows go");
  }

  private double[] drawn(Model model, int source) {
    return features.mean(model.sample(source, DRAWS, fits.stream().child("order")));
  }

  private void weightsCount() {
    Answers plain = fits.answers(fits.one());
    Answers weighted = fits.answers(fits.of(Rows.weighted(fits.rows())));
    unless(
        plain.apart(weighted) > 0,
        "rows of weights 1, 2 and 3 are not fitted as rows of weight 1",
        "the two fits answer alike");
  }

  private void weightsEqualRepetition() {
    NotApplicable.unless(fits.deterministic(), "chance takes part in fits");
    Model weighted = fits.of(Rows.weighted(fits.rows()));
    Model repeated = fits.of(Rows.repeated(fits.rows()));
    NotApplicable.unless(weighted.as(LogDensity.class).isPresent(), "there are no densities");
    for (int source = 0; source < weighted.sources(); source++) {
      double[] first = weighted.as(LogDensity.class).orElseThrow().logDensity(source, fits.rows());
      double[] second = repeated.as(LogDensity.class).orElseThrow().logDensity(source, fits.rows());
      for (int row = 0; row < first.length; row++) {
        double apart = first[row] == second[row] ? 0 : Math.abs(first[row] - second[row]);
        unless(
            apart <= EQUAL * Math.max(1, Math.abs(first[row])),
            "a row of weight w is fitted as w equal rows",
            "log-density of row " + row + " is " + first[row] + ", repeated " + second[row]);
      }
    }
  }

  private void importance() {
    Answers plain = fits.answers(fits.one());
    Model first = fits.of(important(row -> even(row) ? HEAVY : 1));
    Model second = fits.of(important(row -> even(row) ? 1 : HEAVY));
    unless(
        plain.apart(fits.answers(first)) > 0,
        "a family that honours importance fits rows of importance " + HEAVY + " as such",
        "with and without it fits answer alike");
    NotApplicable.unless(fits.deterministic(), "chance takes part in fits");
    double[] way = Features.minus(features.mean(half(true)), features.mean(half(false)));
    double[] moved = new double[features.width()];
    for (int source = 0; source < 2; source++) {
      double[] own = Features.minus(drawn(first, source), drawn(second, source));
      for (int i = 0; i < moved.length; i++) {
        moved[i] += own[i] / 2;
      }
    }
    double along = Features.along(moved, way);
    unless(along > 0, "a fit moves towards rows of greater importance", "it moves " + along);
  }

  private static boolean even(int row) {
    return row / 2 % 2 == 0;
  }

  private Samples half(boolean even) {
    SamplesBuilder builder = new SamplesBuilder(fits.space(), 2);
    for (int row = 0; row < fits.rows().size(); row++) {
      if (even(row) == even) {
        builder.add(fits.rows(), row, 1);
      }
    }
    return builder.build();
  }

  private Samples important(IntToDoubleFunction importance) {
    SamplesBuilder builder = new SamplesBuilder(fits.space(), 2);
    for (int row = 0; row < fits.rows().size(); row++) {
      builder.add(fits.rows(), row, 1).importance(importance.applyAsDouble(row));
    }
    return builder.build();
  }
}
