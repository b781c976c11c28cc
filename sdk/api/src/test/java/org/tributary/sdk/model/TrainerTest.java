package org.tributary.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.fixture.NoisyMeanFamily;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.fixture.PlainContext;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;

class TrainerTest {
  private final Trainer trainer = new Trainer(new NoisyMeanFamily());
  private final RandomStream stream = RandomStream.of(5, 0);

  private Samples rows(Double... means) {
    return Draws.perSource(
        new NormalLaw(List.of(means)), 50, Origin.REAL, stream.child("training"));
  }

  private double[] means(Training training, Samples rows) {
    Law law = trainer.fit(training, rows, new PlainContext(stream.child("fit")));
    assertThat(law.sources()).isEqualTo(rows.sources());
    double[] means = new double[law.sources()];
    for (int k = 0; k < means.length; k++) {
      means[k] = law.as(GaussianForm.class).orElseThrow().mean(k)[0];
    }
    return means;
  }

  private static double mean(Samples rows) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      sum += rows.value(row, 0);
    }
    return sum / rows.size();
  }

  @Test
  void withOneSourceEveryTrainingGivesTheSameModelBitForBit() {
    Samples rows = rows(3.0);
    double[] pooled = means(new Training.Pooled(), rows);
    assertThat(means(new Training.Merged(), rows)).isEqualTo(pooled);
    assertThat(means(new Training.Separate(), rows)).isEqualTo(pooled);
    assertThat(means(new Training.Grouped(List.of(0)), rows)).isEqualTo(pooled);
  }

  @Test
  void mergedIgnoresTheSourceAndSeparateDoesNot() {
    Samples rows = rows(0.0, 10.0);
    double[] merged = means(new Training.Merged(), rows);
    assertThat(merged[0]).isEqualTo(merged[1]).isCloseTo(mean(rows), Offset.offset(0.01));
    double[] separate = means(new Training.Separate(), rows);
    assertThat(separate[0]).isCloseTo(mean(rows.ofSource(0)), Offset.offset(0.01));
    assertThat(separate[1]).isCloseTo(mean(rows.ofSource(1)), Offset.offset(0.01));
  }

  @Test
  void leaveOneOutSeesAllOthersAndNeverItsOwn() {
    Samples rows = rows(0.0, 10.0, 100.0);
    double[] means = means(new Training.LeaveOneOut(), rows);
    assertThat(means[0]).isCloseTo(55, Offset.offset(1.0));
    assertThat(means[2]).isCloseTo(5, Offset.offset(1.0));
    assertThatThrownBy(() -> means(new Training.LeaveOneOut(), rows(0.0)))
        .hasMessageContaining("leave-one-out needs at least 2 sources");
  }

  @Test
  void groupsShareOneModel() {
    double[] means = means(new Training.Grouped(List.of(1, 0, 1)), rows(0.0, 50.0, 10.0));
    assertThat(means[0]).isEqualTo(means[2]).isCloseTo(5, Offset.offset(1.0));
    assertThat(means[1]).isCloseTo(50, Offset.offset(1.0));
    assertThatThrownBy(() -> means(new Training.Grouped(List.of(0)), rows(0.0, 1.0)))
        .hasMessageContaining("1 group numbers for 2 sources");
  }

  @Test
  void fineTuningStartsFromTheCommonModel() {
    // The family shows a warm start by adding 1000.
    double[] means = means(new Training.FineTuned(), rows(0.0, 10.0));
    assertThat(means[0]).isCloseTo(1000, Offset.offset(1.0));
    assertThat(means[1]).isCloseTo(1010, Offset.offset(1.0));
  }

  @Test
  void aSourceWithoutRowsIsALostSupport() {
    Samples rows = rows(0.0, 1.0).ofSource(0);
    assertThatThrownBy(() -> means(new Training.Separate(), rows))
        .isInstanceOfSatisfying(
            CensoredException.class,
            lost -> assertThat(lost.outcome()).isEqualTo(Outcome.SUPPORT_LOST))
        .hasMessageContaining("source 1 has no training row");
  }

  @Test
  void aTrainingIsFoundByItsWord() {
    for (String word : List.of("pooled", "separate", "merged", "fine-tuned", "leave-one-out")) {
      assertThat(Training.named(word).word()).isEqualTo(word);
    }
    assertThatThrownBy(() -> Training.named("joint")).hasMessageContaining("there are pooled");
  }
}
