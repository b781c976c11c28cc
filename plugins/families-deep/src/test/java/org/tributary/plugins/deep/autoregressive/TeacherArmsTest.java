package org.tributary.plugins.deep.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.plugins.deep.autoregressive.AutoregressiveTest.totalVariation;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** Errors of one seed. */
  private record Arms(double pooled, double separate) {}

  /** Means of the seeds, which are trained two at a time. */
  private static Arms arms(int sources, int columns, int count) {
    long began = System.nanoTime();
    Law teacher = Teacher.of(new TeacherOptions(sources, columns, 11));
    List<Arms> all =
        IntStream.rangeClosed(1, SEEDS)
            .parallel()
            .mapToObj(seed -> arms(teacher, count, seed))
            .toList();
    double pooled = all.stream().mapToDouble(Arms::pooled).average().orElseThrow();
    double separate = all.stream().mapToDouble(Arms::separate).average().orElseThrow();
    System.out.printf(
        "autoregressive, K %d, D %d, n %d: TV pooled %.4f, separate %.4f, %.0f s%n",
        sources, columns, count, pooled, separate, (System.nanoTime() - began) / 1e9);
    return new Arms(pooled, separate);
  }

  private static Arms arms(Law teacher, int count, int seed) {
    int sources = teacher.sources();
    Samples rows =
        Draws.total(teacher, count, Draws.uniform(sources), Origin.REAL, RandomStream.of(seed, 1));
    double pooled = error(new Training.Pooled(), teacher, rows, seed);
    // With one source the arms are equal, which one seed shows.
    boolean shown = sources == 1 && seed > 1;
    return new Arms(pooled, shown ? pooled : error(new Training.Separate(), teacher, rows, seed));
  }

  @Test
  @Tag("acceptance")
  void poolingHelpsThreeSourcesAndErrorsFallInTheSampleSize() {
    threeSources(8);
  }

  @Test
  @Tag("acceptance")
  void theArmsOfOneSourceAreEqualAndTheirErrorFallsInTheSampleSize() {
    oneSource(8);
  }

  @Test
  @Tag("thorough")
  void theSameHoldsOnTenColumns() {
    threeSources(10);
    oneSource(10);
  }

  private static void threeSources(int columns) {
    Arms few = arms(3, columns, 1000);
    Arms many = arms(3, columns, 30_000);
    assertThat(few.pooled).isLessThan(few.separate);
    assertThat(many.pooled).isLessThan(many.separate);
    assertThat(many.pooled).isLessThan(few.pooled);
    assertThat(many.separate).isLessThan(few.separate);
  }

  private static void oneSource(int columns) {
    Arms few = arms(1, columns, 1000);
    Arms many = arms(1, columns, 30_000);
    assertThat(few.pooled).isEqualTo(few.separate);
    assertThat(many.pooled).isEqualTo(many.separate).isLessThan(few.pooled);
  }
}
