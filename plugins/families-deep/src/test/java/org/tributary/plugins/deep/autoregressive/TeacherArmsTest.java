package org.tributary.plugins.deep.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.plugins.deep.autoregressive.AutoregressiveTest.totalVariation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;

/** Both arms on the fixed teacher, 2,000 full-batch steps, exact total variation. */
@Tag("acceptance")
class TeacherArmsTest {
  private static final int SEEDS = 3;

  private static Trainer trainer() {
    return new Trainer(
        new AutoregressiveFamily(
            new AutoregressiveOptions(
                64,
                5,
                64,
                true,
                new DescentOptions(2000, 1, 0.001, Schedule.LINEAR, Optimiser.ADAM, 0, 0, 0, 2000),
                "auto")));
  }

  /** Mean over the sources. */
  private static double error(Training training, Law teacher, Samples rows, int seed) {
    Law model = trainer().fit(training, rows, Fits.of(seed));
    double sum = 0;
    for (int k = 0; k < teacher.sources(); k++) {
      sum +=
          totalVariation(
                  model.as(FiniteForm.class).orElseThrow().probabilities(k),
                  teacher.as(FiniteForm.class).orElseThrow().probabilities(k))
              / teacher.sources();
    }
    return sum;
  }

  record Arms(double pooled, double separate) {}

  static Arms arms(int sources, int columns, int count, TestReporter reporter) {
    Law teacher = Teacher.of(new TeacherOptions(sources, columns, 11));
    double pooled = 0;
    double separate = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Samples rows =
          Draws.total(
              teacher, count, Draws.uniform(sources), Origin.REAL, RandomStream.of(seed, 1));
      pooled += error(new Training.Pooled(), teacher, rows, seed) / SEEDS;
      if (sources > 1) {
        separate += error(new Training.Separate(), teacher, rows, seed) / SEEDS;
      }
    }
    reporter.publishEntry(
        "K "
            + sources
            + ", D "
            + columns
            + ", n "
            + count
            + ": pooled "
            + pooled
            + ", separate "
            + (sources > 1 ? separate : pooled));
    return new Arms(pooled, separate);
  }

  @Test
  void poolingHelpsThreeSourcesAndErrorsFallInTheSampleSize(TestReporter reporter) {
    for (int columns : new int[] {8, 10}) {
      Arms few = arms(3, columns, 1000, reporter);
      Arms many = arms(3, columns, 30_000, reporter);
      assertThat(few.pooled).isLessThan(few.separate);
      assertThat(many.pooled).isLessThan(many.separate);
      assertThat(many.pooled).isLessThan(few.pooled);
      assertThat(many.separate).isLessThan(few.separate);
    }
  }

  @Test
  void theErrorOfOneSourceFallsInTheSampleSize(TestReporter reporter) {
    for (int columns : new int[] {8, 10}) {
      assertThat(arms(1, columns, 30_000, reporter).pooled)
          .isLessThan(arms(1, columns, 1000, reporter).pooled);
    }
  }
}
