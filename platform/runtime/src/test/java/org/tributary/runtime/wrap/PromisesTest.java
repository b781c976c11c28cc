package org.tributary.runtime.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Each promise of a result, broken once: the plugin that broke it is named. */
class PromisesTest {
  private static final RandomStream STREAM = RandomStream.of(1, 0);
  private static final Space LINE = ColumnSpace.reals(1);
  private final Wrapping wrapping = new Wrapping();
  private final Owner owner = new Owner("plug", "ext", new ClassLoader(null) {});

  @SuppressWarnings("unchecked")
  private <T> T wrapped(T plain) {
    return (T) wrapping.wrap((Object) plain, owner);
  }

  private static Samples rows(Space space, int sources, int source, double... values) {
    SamplesBuilder rows = new SamplesBuilder(space, sources);
    for (int row = 0; row < values.length; row++) {
      double[] all = new double[space.width()];
      all[0] = values[row];
      rows.add(all, source, row);
    }
    return rows.build();
  }

  private void broken(Runnable call, String method, String returned) {
    assertThatThrownBy(call::run)
        .isInstanceOf(PluginFailure.class)
        .hasMessage(
            "plugin plug, extension ext, failed in "
                + method
                + ": it returned "
                + returned
                + "; report it to its provider");
  }

  /** A law of two sources on the line whose draws are given. */
  private record Drawing(BiFunction<Integer, Integer, Samples> draws) implements Law {
    @Override
    public Space space() {
      return LINE;
    }

    @Override
    public int sources() {
      return 2;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return draws.apply(source, count);
    }
  }

  private void draws(BiFunction<Integer, Integer, Samples> draws, String returned) {
    broken(() -> wrapped((Law) new Drawing(draws)).sample(1, 2, STREAM), "sample", returned);
  }

  @Test
  void drawsHaveTheNumberTheSpaceTheSourcesAndNoNaN() {
    Law good = wrapped((Law) new Drawing((source, count) -> rows(LINE, 2, source, 1, 2)));
    assertThatCode(() -> good.sample(1, 2, STREAM)).doesNotThrowAnyException();
    draws((source, count) -> rows(LINE, 2, source, 1), "1 rows where 2 were asked for");
    draws((source, count) -> rows(LINE, 3, source, 1, 2), "rows of 3 sources; the law has 2");
    draws(
        (source, count) -> rows(LINE, 2, 0, 1, 2),
        "a row labelled with source 0 of draws of source 1");
    draws((source, count) -> rows(LINE, 2, source, 1, Double.NaN), "NaN at position 0 of row 1");
    draws(
        (source, count) -> rows(ColumnSpace.reals(2), 2, source, 1, 2),
        "rows of " + ColumnSpace.reals(2).describe() + "; the law is of " + LINE.describe());
    draws((source, count) -> null, "null");
  }

  @Test
  void densitiesScoresAndProbabilitiesAreOnePerRowAndNeverNaN() {
    Samples two = rows(LINE, 1, 0, 1, 2);
    LogDensity density = (source, points) -> new double[] {Double.NEGATIVE_INFINITY, Double.NaN};
    broken(() -> wrapped(density).logDensity(0, two), "logDensity", "NaN for row 1");
    LogDensity brief = (source, points) -> new double[1];
    broken(() -> wrapped(brief).logDensity(0, two), "logDensity", "1 values for 2 rows");
    Score score = (source, points) -> new DMatrixRMaj(2, 3);
    broken(
        () -> wrapped(score).score(0, new DMatrixRMaj(2, 1)),
        "score",
        "2 x 3 numbers for 2 x 1 points");
    FiniteForm form = source -> new double[] {0.5, 0.4};
    broken(() -> wrapped(form).probabilities(0), "probabilities", "probabilities that sum to 0.9");
    NextTokens next = (source, tokens) -> new double[][] {{0.5, 0.5}, {0.5, 0.4}};
    broken(
        () -> wrapped(next).nextTokens(0, new int[1]),
        "nextTokens",
        "2 places for a sequence of 1");
    broken(
        () -> wrapped(next).nextTokens(0, new int[2]),
        "nextTokens",
        "probabilities that sum to 0.9");
    LabelPosterior posterior = points -> new DMatrixRMaj(2, 2);
    broken(
        () -> wrapped(posterior).posterior(two),
        "posterior",
        "probabilities that sum to 0.0 in row 0");
    Reward reward = (source, points) -> new double[] {1, Double.POSITIVE_INFINITY};
    broken(() -> wrapped(reward).of(0, two), "of", "an infinite value");
  }

  /** A law that changes its number of sources under a temperature. */
  private record Changing(int sources) implements Law, Tempered {
    @Override
    public Space space() {
      return LINE;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return rows(LINE, sources, source, new double[count]);
    }

    @Override
    public Law tempered(double factor) {
      return new Changing(sources + 1);
    }
  }

  /** A family that forgets the sources. */
  private static final class Forgetting implements ModelFamily {
    private record One(Space space) implements Model {
      @Override
      public int sources() {
        return 1;
      }

      @Override
      public Samples sample(int source, int count, RandomStream stream) {
        return rows(space, 1, source, new double[count]);
      }

      @Override
      public void save(OutputStream out) {}
    }

    @Override
    public Capabilities capabilities(Space space) {
      return Capabilities.closedForm(false, Set.of());
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      return new One(samples.space());
    }

    @Override
    public Model load(Space space, InputStream in) {
      return new One(space);
    }
  }

  @Test
  void lawsKeepTheSourcesTheyComeFrom() {
    broken(
        () -> wrapped((Tempered) new Changing(2)).tempered(1),
        "tempered",
        "a law of 3 sources where there are 2");
    broken(
        () -> wrapped((ModelFamily) new Forgetting()).fit(rows(LINE, 2, 1, 5), null),
        "fit",
        "a law of 1 sources where there are 2");
  }

  @Test
  void observedRowsAreTheRowsThatWereThere() {
    ObservationModel losing = (truth, stream) -> truth.select(new int[] {0});
    broken(
        () -> wrapped(losing).observe(rows(LINE, 1, 0, 1, 2), STREAM),
        "observe",
        "1 rows of 1 sources for 2 rows of 1");
    ObservationModel shuffling = (truth, stream) -> truth.select(new int[] {1, 0});
    broken(
        () -> wrapped(shuffling).observe(rows(LINE, 1, 0, 1, 2), STREAM),
        "observe",
        "row 0 with another source or id than the row that was observed");
    ObservationModel moving = (truth, stream) -> labelled(1);
    broken(
        () -> wrapped(moving).observe(labelled(0), STREAM),
        "observe",
        "row 0 with another source or id than the row that was observed");
  }

  private static Samples labelled(int source) {
    return rows(LINE, 2, source, 1, 2);
  }

  @Test
  void aLostLabelMayBeAnotherOneAndWeightedRowsMayBeSeenOneByOne() {
    ObservationModel losing =
        (truth, stream) ->
            SamplesBuilder.over(
                LINE,
                2,
                Values.of(new double[] {1, 2}),
                new int[] {0, 1},
                Map.of("label-seen", Values.of(new double[] {1, 0})));
    assertThatCode(() -> wrapped(losing).observe(labelled(0), STREAM)).doesNotThrowAnyException();
    broken(
        () -> wrapped(losing).observe(labelled(1), STREAM),
        "observe",
        "row 0 with another source or id than the row that was observed");

    Samples weighted =
        new SamplesBuilder(LINE, 1).add(new double[] {4}, 0, 7, Origin.REAL, 3).build();
    ObservationModel expanding = (truth, stream) -> truth.expanded(stream);
    assertThat(wrapped(expanding).observe(weighted, STREAM).size()).isEqualTo(3);
    ObservationModel dropping = (truth, stream) -> rows(LINE, 1, 0, 4);
    broken(
        () -> wrapped(dropping).observe(weighted, STREAM),
        "observe",
        "1 rows of 1 sources for 3 rows of 1");
  }

  @Test
  void schedulesAreFiniteAndMetricsMeasureSomething() {
    Schedule schedule =
        new Schedule() {
          @Override
          public double at(int generation) {
            return 1.0 / (generation - 2);
          }

          @Override
          public String text() {
            return "1/(t-2)";
          }
        };
    assertThat(wrapped(schedule).at(4)).isEqualTo(0.5);
    broken(() -> wrapped(schedule).at(2), "at", "the value Infinity at generation 2");
    Metric silent =
        new Metric() {
          @Override
          public List<Output> outputs() {
            return List.of(new Output("silence", Better.LOWER, ""));
          }

          @Override
          public List<Need> needs() {
            return List.of();
          }

          @Override
          public List<Measurement> measure(Evaluation evaluation) {
            return List.of();
          }
        };
    broken(() -> wrapped(silent).measure(null), "measure", "no measurement");
  }
}
