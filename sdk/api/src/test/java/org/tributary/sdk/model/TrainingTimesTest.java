package org.tributary.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.fixture.NoisyMeanFamily;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/** What a training in progress tells, whatever it fits one after the other. */
class TrainingTimesTest {
  private static final RandomStream STREAM = RandomStream.of(5, 0);

  /** Reports its times: the mean at time t is the last one plus t. */
  private record Slow(ModelFamily base) implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      return new Capabilities(Set.of(), true, false, Capabilities.Repeatability.BITWISE);
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      context.checkpoint().keep(new byte[0]);
      Model model = base.fit(samples, context);
      for (double time : context.trainingTimes()) {
        List<Double> means = new ArrayList<>();
        for (int k = 0; k < samples.sources(); k++) {
          means.add(time + mean(model, k));
        }
        context.at(time, new NormalLaw(means));
      }
      return model;
    }

    @Override
    public Model load(Space space, InputStream in) {
      throw new UnsupportedOperationException("no test loads");
    }
  }

  /** Remembers what is reported, and which checkpoints are used. */
  private record Watched(Map<Double, Law> reported, List<String> kept) implements FitContext {
    @Override
    public RandomStream stream() {
      return STREAM;
    }

    @Override
    public double[] trainingTimes() {
      return new double[] {100, 200};
    }

    @Override
    public void at(double time, Law model) {
      assertThat(reported.put(time, model)).isNull();
    }

    @Override
    public Checkpoint checkpoint() {
      return named("");
    }

    private Checkpoint named(String name) {
      return new Checkpoint() {
        @Override
        public Checkpoint of(String fit) {
          return named(name + fit);
        }

        @Override
        public Optional<byte[]> last() {
          return Optional.empty();
        }

        @Override
        public void keep(byte[] state) {
          kept.add(name);
        }
      };
    }

    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return resource;
    }
  }

  private static double mean(Law law, int source) {
    return law.as(GaussianForm.class).orElseThrow().mean(source)[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooled", "separate", "merged", "fine-tuned", "leave-one-out"})
  void theLawOfATimeHasAllSourcesAndEachFitAStateOfItsOwn(String word) {
    Samples rows =
        Draws.perSource(
            new NormalLaw(List.of(0.0, 10.0, 20.0)), 50, Origin.REAL, STREAM.child("rows"));
    Watched context = new Watched(new TreeMap<>(), new ArrayList<>());

    Law last =
        new Trainer(new Slow(new NoisyMeanFamily())).fit(Training.named(word), rows, context);

    assertThat(context.reported).containsOnlyKeys(100.0, 200.0);
    context.reported.forEach(
        (time, law) -> {
          assertThat(law.sources()).isEqualTo(3);
          for (int k = 0; k < 3; k++) {
            assertThat(mean(law, k)).isEqualTo(time + mean(last, k));
          }
        });
    assertThat(context.kept).doesNotHaveDuplicates().doesNotContain("");
  }
}
