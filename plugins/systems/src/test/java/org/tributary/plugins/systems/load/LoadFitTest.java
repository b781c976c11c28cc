package org.tributary.plugins.systems.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.systems.load.PhysicsLoadOptions.MeanModel;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Gaussian;

/** The house of {@link NetLoadFactory} with its defaults: capacity 3.2, clearness .2 to .6. */
class LoadFitTest {
  private static final NetLoadOptions HOUSE = new NetLoadOptions(0.2, 0.6, 3.2, 0.23, 0.6);
  private static final int WORLDS = 60;

  private final DataSource source = new NetLoadFactory().create(HOUSE);
  private final RandomStream stream = RandomStream.of(15, 3);

  private LoadLaw.Source fit(int days, int world, MeanModel mean) {
    DMatrixRMaj rows =
        source.law().orElseThrow().sample(0, days, stream.child("w", world).at(days)).toMatrix();
    double[] ones = new double[days];
    Arrays.fill(ones, 1);
    return new LoadFit(rows, ones).of(mean);
  }

  /** Mean energy score at a clearness, over worlds, with draws in common. */
  private double[] scores(int days, double clearness, MeanModel mean) {
    return IntStream.range(0, WORLDS)
        .mapToDouble(world -> score(fit(days, world, mean).given(clearness, 25), clearness, world))
        .toArray();
  }

  private static Gaussian truth(double clearness) {
    double[] base = IntStream.range(0, Day.HOURS).mapToDouble(Day::base).toArray();
    return Gaussian.of(
        HourlyMean.of(base, HOUSE.capacity()).at(clearness, 25),
        Day.residuals(HOUSE.noise(), HOUSE.correlation()));
  }

  private double score(Gaussian model, double clearness, int world) {
    RandomStream own = stream.child("score", world);
    DMatrixRMaj real = truth(clearness).draw(100, own.child("real"));
    DMatrixRMaj one = model.draw(100, own.child("one"));
    DMatrixRMaj other = model.draw(100, own.child("other"));
    double score = 0;
    for (int row = 0; row < 100; row++) {
      score += (apart(real, one, row) - apart(one, other, row) / 2) / 100;
    }
    return score;
  }

  private static double apart(DMatrixRMaj a, DMatrixRMaj b, int row) {
    double squares = 0;
    for (int hour = 0; hour < Day.HOURS; hour++) {
      squares += Math.pow(a.get(row, hour) - b.get(row, hour), 2);
    }
    return Math.sqrt(squares);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  /** Least squares is unbiased: 3.2 within 4 standard errors over worlds, at 10 and 300 days. */
  @Test
  void theCapacityIsFoundAndBetterWithMoreDays() {
    double[] few =
        IntStream.range(0, WORLDS)
            .mapToDouble(world -> fit(10, world, MeanModel.PHYSICS).mean().capacity())
            .toArray();
    double[] many =
        IntStream.range(0, WORLDS)
            .mapToDouble(world -> fit(300, world, MeanModel.PHYSICS).mean().capacity())
            .toArray();
    assertThat(mean(few)).isCloseTo(3.2, within(4 * error(few)));
    assertThat(mean(many)).isCloseTo(3.2, within(4 * error(many)));
    assertThat(error(many)).isLessThan(error(few) / 3);
  }

  /**
   * At a clearness that was never seen: with 10 and 30 days physics is at least a fifth better than
   * free coefficients, which are better than none; with 300 days the free model is within a
   * twentieth of physics, and physics within a hundredth of the true law.
   */
  @Test
  void physicsHelpsWhereNothingWasSeenAndFreeCoefficientsCatchUp() {
    for (int days : List.of(10, 30)) {
      double physics = mean(scores(days, 0.9, MeanModel.PHYSICS));
      double free = mean(scores(days, 0.9, MeanModel.FREE));
      double none = mean(scores(days, 0.9, MeanModel.NONE));
      assertThat(physics).isLessThan(0.8 * free);
      assertThat(free).isLessThan(none);
    }
    double exact =
        mean(
            IntStream.range(0, WORLDS)
                .mapToDouble(world -> score(truth(0.9), 0.9, world))
                .toArray());
    double physics = mean(scores(300, 0.9, MeanModel.PHYSICS));
    assertThat(physics).isLessThan(1.01 * exact);
    assertThat(mean(scores(300, 0.9, MeanModel.FREE))).isLessThan(1.05 * physics);
    assertThat(mean(scores(300, 0.9, MeanModel.NONE))).isGreaterThan(3 * physics);
  }

  /** Inside what was seen physics and free coefficients differ little from the true law. */
  @Test
  void whereDaysWereSeenTheFreeModelIsNearToPhysics() {
    double physics = mean(scores(30, 0.4, MeanModel.PHYSICS));
    assertThat(mean(scores(30, 0.4, MeanModel.FREE))).isBetween(physics, 1.2 * physics);
  }

  @Test
  void deviationAndCorrelationAreThoseOfTheHouse() {
    LoadLaw.Source fitted = fit(2000, 0, MeanModel.PHYSICS);
    assertThat(fitted.deviation()).isCloseTo(0.23, within(0.005));
    assertThat(fitted.correlation()).isCloseTo(0.6, within(0.015));
  }
}
