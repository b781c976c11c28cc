package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** Models that a program gives along its training answer as its last one does. */
class TrainingTimesTest {
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
    Samples rows =
        new SamplesBuilder(ColumnSpace.reals(2), 1).add(new double[] {1, 2}, 0, 0).build();
    List<Double> drawn = new ArrayList<>();
    TestContext context =
        new TestContext(RandomStream.of(1, 1), 1, 4)
            .observedBy(
                (time, model) -> drawn.add(model.sample(0, 1, RandomStream.of(1, 2)).value(0, 1)));
    new ProcessFamilyFactory()
        .create(Python.options(Python.program(folder, "steps.py", text), Python.with(), Map.of()))
        .fit(rows, context);
    assertThat(drawn).containsExactly(-1.0, -4.0);
  }
}
