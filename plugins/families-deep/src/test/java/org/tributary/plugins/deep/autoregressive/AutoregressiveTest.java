package org.tributary.plugins.deep.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.GoingOn;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

class AutoregressiveTest {
  private static final ColumnSpace MIXED =
      new ColumnSpace(
          List.of(
              new ColumnSpace.Column("a", Kind.Category.ofSize(2)),
              new ColumnSpace.Column("b", Kind.Category.ofSize(3)),
              new ColumnSpace.Column("c", Kind.Category.ofSize(2))));

  private static AutoregressiveFamily family(int steps, boolean fullBatch) {
    return family(
        24,
        fullBatch,
        new DescentOptions(steps, 64, 0.01, Schedule.LINEAR, Optimiser.ADAM, 0, 0, 0, steps));
  }

  private static AutoregressiveFamily family(
      int width, boolean fullBatch, DescentOptions training) {
    return new AutoregressiveFamily(
        new AutoregressiveOptions(8, 3, width, fullBatch, training, "auto"));
  }

  /** Source 0 copies a into c, source 1 its opposite; b is uniform. */
  private static Samples copies() {
    SamplesBuilder rows = new SamplesBuilder(MIXED, 2);
    for (int i = 0; i < 120; i++) {
      int a = i / 2 % 2;
      rows.add(new double[] {a, i / 4 % 3, i % 2 == 0 ? a : 1 - a}, i % 2, i);
    }
    return rows.build();
  }

  private static double[] probabilities(Law law, int source) {
    return law.as(FiniteForm.class).orElseThrow().probabilities(source);
  }

  @Test
  void itLearnsWhatEachSourceDoes() {
    Law model = family(300, true).fit(copies(), Fits.of(1));
    for (int source = 0; source < 2; source++) {
      double[] found = probabilities(model, source);
      assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-12));
      for (int outcome = 0; outcome < 12; outcome++) {
        int a = outcome % 2;
        int c = outcome / 6;
        double expected = (source == 0) == (a == c) ? 1.0 / 6 : 0;
        assertThat(found[outcome]).isCloseTo(expected, within(0.02));
      }
    }
  }

  @Test
  void densityEnumerationAndDrawsAgree() {
    Law model = family(20, false).fit(copies(), Fits.of(1));
    double[] probabilities = probabilities(model, 1);
    Samples drawn = model.sample(1, 6000, RandomStream.of(2, 0));
    double[] density = model.as(LogDensity.class).orElseThrow().logDensity(1, drawn);
    double[] counts = new double[12];
    for (int row = 0; row < drawn.size(); row++) {
      int outcome = (int) (drawn.value(row, 0) + 2 * drawn.value(row, 1) + 6 * drawn.value(row, 2));
      assertThat(density[row]).isCloseTo(Math.log(probabilities[outcome]), within(1e-5));
      counts[outcome]++;
    }
    for (int outcome = 0; outcome < 12; outcome++) {
      double p = probabilities[outcome];
      // 5 standard errors of a share.
      assertThat(counts[outcome] / 6000).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 6000)));
    }
  }

  @Test
  void aTrainingGoesOnFromAnother() {
    GoingOn.isShown(
        family(20, true), family(24, true, Fits.still()), family(16, true, Fits.still()), copies());
  }

  @Test
  void withOneSourceTheArmsAreExactlyEqual() {
    Law teacher = Teacher.of(new TeacherOptions(1, 4, 11));
    Samples rows = Draws.perSource(teacher, 50, Origin.REAL, RandomStream.of(3, 0));
    Trainer trainer = new Trainer(family(10, true));
    assertThat(probabilities(trainer.fit(new Training.Pooled(), rows, Fits.of(1)), 0))
        .containsExactly(probabilities(trainer.fit(new Training.Separate(), rows, Fits.of(1)), 0));
  }

  @Test
  void theSourcesOfTheTeacherAreNested() {
    Law three = Teacher.of(new TeacherOptions(3, 5, 11));
    Law ten = Teacher.of(new TeacherOptions(10, 5, 11));
    for (int k = 0; k < 3; k++) {
      double[] found = probabilities(three, k);
      double[] expected = probabilities(ten, k);
      for (int outcome = 0; outcome < 32; outcome++) {
        assertThat(found[outcome]).isCloseTo(expected[outcome], within(1e-7));
      }
    }
    assertThat(totalVariation(probabilities(ten, 0), probabilities(ten, 9))).isGreaterThan(0.1);
  }

  static double totalVariation(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += Math.abs(p[i] - q[i]) / 2;
    }
    return sum;
  }
}
