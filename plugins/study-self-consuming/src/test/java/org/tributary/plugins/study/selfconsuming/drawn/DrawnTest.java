package org.tributary.plugins.study.selfconsuming.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.study.selfconsuming.theory.Deconvolution;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

class DrawnTest {
  private static final int MANY = 40_000;

  /** N(mean, variance) in one dimension. */
  private record Normal(double mean, double variance)
      implements Law, GaussianForm, LogDensity, Tempered {
    @Override
    public Space space() {
      return ColumnSpace.reals(1);
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      double[] values = new double[count];
      stream.fillGaussian(values, 0, count);
      for (int i = 0; i < count; i++) {
        values[i] = mean + Math.sqrt(variance) * values[i];
      }
      return MatrixSamples.ofSource(
          space(), new DMatrixRMaj(count, 1, true, values), 0, 1, Origin.REAL);
    }

    @Override
    public double[] mean(int source) {
      return new double[] {mean};
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      return new DMatrixRMaj(new double[][] {{variance}});
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] logs = new double[points.size()];
      for (int row = 0; row < logs.length; row++) {
        double away = points.value(row, 0) - mean;
        logs[row] = -0.5 * away * away / variance;
      }
      return logs;
    }

    @Override
    public Law tempered(double factor) {
      return new Normal(mean, factor * variance);
    }
  }

  /** The same law, known by its score under noise only. */
  private record Scored(Normal law) implements Law, NoisedScore {
    @Override
    public Space space() {
      return law.space();
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return law.sample(source, count, stream);
    }

    @Override
    public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
      DMatrixRMaj score = points.copy();
      for (int i = 0; i < score.data.length; i++) {
        score.data[i] = (law.mean - points.data[i]) / (law.variance + level * level);
      }
      return score;
    }
  }

  private static LoopState state(Law truth, Law model, List<Part> parts, int size) {
    RandomStream stream = RandomStream.of(11, 0);
    Samples real = truth.sample(0, 200, stream.child("real"));
    return new LoopState(
        2,
        size,
        List.of(model),
        real,
        real,
        Optional.of(truth),
        count -> truth.sample(0, count, stream.child("fresh")),
        new double[] {1},
        parts,
        Optional.empty(),
        stream.child("step"));
  }

  private static double[] moments(Samples rows) {
    double mean = 0;
    double square = 0;
    for (int row = 0; row < rows.size(); row++) {
      mean += rows.value(row, 0) / rows.size();
      square += rows.value(row, 0) * rows.value(row, 0) / rows.size();
    }
    return new double[] {mean, square - mean * mean};
  }

  private static Samples drawn(Part part, int count) {
    Law law = part instanceof Part.Mixed mixed ? mixed.law() : ((Part.Drawn) part).law();
    return law.sample(0, count, RandomStream.of(4, 4));
  }

  @Test
  void temperingChangesTheSpreadByWhatTheLawOffers() {
    LoopState state = state(new Normal(0, 1), new Normal(1, 2), List.of(), 50);
    Part spread = new Temper(0.5, "auto").apply(state).parts().get(0);
    assertThat(moments(drawn(spread, MANY))[1]).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
    Part cut = new Temper(0.5, "truncation").apply(state).parts().get(0);
    // The densest half of N(1, 2) lies within .6745 standard deviations: variance .1426 of it.
    double inside = 0.6744898;
    double kept =
        2 * (1 - 2 * inside * Math.exp(-0.5 * inside * inside) / Math.sqrt(2 * Math.PI) / 0.5);
    assertThat(moments(drawn(cut, MANY))[1]).isCloseTo(kept, within(0.01));
    Part same = new Temper(1, "auto").apply(state).parts().get(0);
    assertThat(((Part.Drawn) same).law()).isEqualTo(new Normal(1, 2));
    assertThatThrownBy(
            () ->
                new Temper(0.5, "auto")
                    .apply(state(new Normal(0, 1), new Scored(new Normal(0, 1)), List.of(), 5)))
        .hasMessageContaining("neither a spread to change nor a log-density");
  }

  @Test
  void aCorrectorDrawsItsShareFromTheTruthAndItsControlGetsThatAlone() {
    LoopState state = state(new Normal(0, 1), new Normal(10, 1), List.of(), 1000);
    Part part = new Correct(1).apply(state).parts().get(0);
    assertThat(moments(drawn(part, MANY))[0]).isCloseTo(5, within(4 * 5.1 / Math.sqrt(MANY)));
    List<Part> control = new Correct(1).control().orElseThrow().apply(state).parts();
    assertThat(control)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.origin().real()).isTrue();
              Samples rows = ((Part.Kept) each).rows();
              // Binomial(1000, 1/2): standard deviation 16.
              assertThat(rows.size()).isBetween(500 - 64, 500 + 64);
              assertThat(moments(rows)[0]).isCloseTo(0, within(0.2));
            });
  }

  @Test
  void theControlOfAMixtureShrinksToTheRealRows() {
    Normal truth = new Normal(0, 1);
    Normal model = new Normal(10, 1);
    List<Part> mixture =
        List.of(
            new Part.Mixed(Origin.REAL, truth, 0.4, new double[] {1}, 1),
            new Part.Mixed(Origin.synthetic(1), model, 0.6, new double[] {1}, 1));
    var step = new Correct(1).control().orElseThrow().apply(state(truth, model, mixture, 10_000));
    // .4 + .6 / 2 of 10,000 rows.
    assertThat(step.nextSize().orElseThrow()).isBetween(7000 - 184, 7000 + 184);
    assertThat(step.parts()).allSatisfy(each -> assertThat(each.origin().real()).isTrue());
  }

  @Test
  void filtersKeepWhatTheirErrorsSay() {
    Normal truth = new Normal(0, 1);
    Normal model = new Normal(10, 1);
    List<Part> mixture =
        List.of(
            new Part.Mixed(Origin.REAL, truth, 0.5, new double[] {1}, 1),
            new Part.Mixed(Origin.synthetic(1), model, 0.5, new double[] {1}, 1));
    LoopState state = state(truth, model, mixture, 10_000);
    var given = new Filter(new RatesSieve(0.2), 0.1).apply(state);
    // .5 x .9 + .5 x .2 of 10,000 rows.
    assertThat(given.nextSize().orElseThrow()).isBetween(5500 - 200, 5500 + 200);
    assertThat(((Part.Mixed) given.parts().get(0)).share()).isCloseTo(0.45, within(1e-12));
    assertThat(((Part.Mixed) given.parts().get(1)).share()).isCloseTo(0.1, within(1e-12));
    // Laws ten standard deviations apart: nobody is fooled.
    var oracle = new Filter(new OracleSieve(1000), 0.1).apply(state);
    assertThat(oracle.parts())
        .singleElement()
        .satisfies(e -> assertThat(e.origin().real()).isTrue());
    var learnt = new Filter(new LearntSieve(1000), 0.05).apply(state);
    assertThat(learnt.trace().get(0).value()).isLessThan(0.01);
  }

  @Test
  void aLearntFilterKeepsTheRowsThatLookReal() {
    Normal truth = new Normal(0, 1);
    Normal model = new Normal(1.5, 1);
    List<Part> alone =
        List.of(new Part.Drawn(Origin.synthetic(1), model, 2000, new double[] {1}, 1));
    var step = new Filter(new LearntSieve(4000), 0.05).apply(state(truth, model, alone, 2000));
    double typeTwo = step.trace().get(0).value();
    // At the threshold that rejects 5 % of N(0, 1): P(N(1.5, 1) < 1.645) = .558; learnt, so near
    // it.
    assertThat(typeTwo).isBetween(0.40, 0.72);
    Part.Drawn kept = (Part.Drawn) step.parts().get(0);
    assertThat(kept.count() / 2000.0).isCloseTo(typeTwo, within(0.05));
    assertThat(moments(kept.law().sample(0, 2000, RandomStream.of(1, 1)))[0]).isLessThan(1.2);
  }

  private static Samples backwards(Law model, boolean stochastic, int steps, Samples noisy) {
    Backward backward = new Backward(new Reversal(steps, Reversal.Solver.EULER, stochastic));
    DMatrixRMaj back =
        backward.from(model, 0, noisy.toMatrix(), 1, RandomStream.of(8, stochastic ? 1 : 2));
    return MatrixSamples.ofSource(noisy.space(), back, 0, 1, Origin.REAL);
  }

  /** One step of SFBD from N(0, .3), truth N(0, 1), noise of variance 1. */
  @Test
  void rowsAreCarriedBackAsTheSequencesSay() {
    Deconvolution limit = new Deconvolution(1, 1);
    Samples noisy = new Normal(0, 2).sample(0, MANY, RandomStream.of(6, 0));
    double v = 0.3;
    double w = 0.3;
    for (int k = 0; k < 4; k++) {
      Samples sde = backwards(new Normal(0, v), true, 1, noisy);
      Samples ode = backwards(new Normal(0, w), false, 1, noisy);
      v = limit.sde(v);
      w = limit.ode(w);
      assertThat(moments(sde)[1]).isCloseTo(v, within(4 * v * Math.sqrt(2.0 / MANY) + 0.006));
      assertThat(moments(ode)[1]).isCloseTo(w, within(4 * w * Math.sqrt(2.0 / MANY) + 0.006));
    }
    Samples scored = backwards(new Scored(new Normal(0, 0.3)), true, 400, noisy);
    assertThat(moments(scored)[1]).isCloseTo(limit.sde(0.3), within(0.012));
    Samples flow = backwards(new Scored(new Normal(0, 0.3)), false, 400, noisy);
    assertThat(moments(flow)[1]).isCloseTo(limit.ode(0.3), within(0.012));
  }

  @Test
  void noisyRowsAreDrawnOnceAndCleanOnesMayStay() {
    Normal truth = new Normal(0, 1);
    Deconvolve step =
        new Deconvolve(500, 1, new Backward(new Reversal(1, Reversal.Solver.EULER, true)), true);
    LoopState first = state(truth, new Normal(0, 1), List.of(), 200);
    var once = step.apply(first);
    assertThat(once.parts()).hasSize(2);
    assertThat(((Part.Kept) once.parts().get(1)).rows().size()).isEqualTo(500);
    List<Object> carried = new ArrayList<>();
    once.carried().ifPresent(carried::add);
    LoopState again =
        new LoopState(
            3,
            200,
            first.models(),
            first.training(),
            first.real(),
            first.truth(),
            count -> {
              throw new AssertionError("fresh rows are asked for twice");
            },
            first.sourceWeights(),
            List.of(),
            once.carried(),
            first.stream());
    assertThat(step.apply(again).carried()).contains(carried.get(0));
    assertThat(step.freshRowsNeeded(9, 200)).isEqualTo(500);
  }
}
