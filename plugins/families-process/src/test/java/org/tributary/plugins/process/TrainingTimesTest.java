package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** Models that a program gives along its training answer as its last one does. */
class TrainingTimesTest {
  private static final Samples ROWS =
      new SamplesBuilder(ColumnSpace.reals(2), 1).add(new double[] {1, 2}, 0, 0).build();

  @TempDir Path folder;

  @Test
  void aModelOfATrainingTimeKnowsItsSpace() {
    String text =
        """
        import copy
        import tributary

        class Steps:
            def fit(self, X, context):
                for step in context.times:
                    self.step = step
                    context.at(step, copy.copy(self))
            def sample(self, n):
                return [[self.step, -self.step]] * n

        tributary.serve(Steps)
        """;
    List<Double> drawn = new ArrayList<>();
    TestContext context =
        new TestContext(RandomStream.of(1, 1), 1, 4)
            .observedBy(
                (time, model) -> drawn.add(model.sample(0, 1, RandomStream.of(1, 2)).value(0, 1)));
    family(text).fit(ROWS, context);
    assertThat(drawn).containsExactly(-1.0, -4.0);
  }

  @Test
  void aFitThatForgetsItsTrainingTimesIsNoFlatCurve() {
    String text =
        """
        import tributary

        class Forgetful:
            def fit(self, X, context):
                context.progress(1.0)
            def sample(self, n):
                return [[0.0, 0.0]] * n

        tributary.serve(Forgetful)
        """;
    ModelFamily forgetful = family(text);
    assertThatThrownBy(() -> forgetful.fit(ROWS, new TestContext(RandomStream.of(1, 1), 1, 4)))
        .hasMessageContaining("gave none of [1.0, 4.0]")
        .hasMessageContaining("context.at");
    assertThat(forgetful.fit(ROWS, new TestContext(RandomStream.of(1, 1))).sources()).isEqualTo(1);
  }

  private ModelFamily family(String text) {
    return new ProcessFamilyFactory()
        .create(Python.options(Python.program(folder, "steps.py", text), Python.with(), Map.of()));
  }
}
