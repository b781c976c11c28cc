package org.tributary.plugins.deep.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.GoingOn;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.TensorSpace;

class TransformerTest {
  private static final TensorSpace SHORT = TensorSpace.tokens(2, 4);

  private static TransformerFamily family(int steps) {
    return new TransformerFamily(
        new TransformerOptions(
            16,
            2,
            2,
            new DescentOptions(
                steps, 32, 0.01, Schedule.COSINE, Optimiser.ADAMW, 0.01, 1, 0, steps),
            "auto"));
  }

  private static Samples rows(TensorSpace space, int sources, double[]... tokens) {
    SamplesBuilder rows = new SamplesBuilder(space, sources);
    for (int row = 0; row < tokens.length; row++) {
      rows.add(tokens[row], row % sources, row);
    }
    return rows.build();
  }

  private static double[] log(Law law, int source, Samples rows) {
    return law.as(LogDensity.class).orElseThrow().logDensity(source, rows);
  }

  /** All 16 sequences of 4 tokens of {0, 1}. */
  private static Samples everything() {
    double[][] all = new double[16][4];
    for (int number = 0; number < 16; number++) {
      for (int t = 0; t < 4; t++) {
        all[number][t] = number >> t & 1;
      }
    }
    return rows(SHORT, 1, all);
  }

  private static Model trained() {
    return family(20)
        .fit(
            rows(
                SHORT,
                2,
                new double[] {0, 0, 1, 0},
                new double[] {1, 1, 1, 1},
                new double[] {0, 1, 1},
                new double[] {1, 0}),
            Fits.of(1));
  }

  @Test
  void theDensityIsOneOverAllSequencesAndDrawsFollowIt() {
    Model model = trained();
    double[] logs = log(model, 1, everything());
    assertThat(Arrays.stream(logs).map(Math::exp).sum()).isCloseTo(1, within(1e-5));
    Samples drawn = model.sample(1, 4000, RandomStream.of(2, 0));
    double[] shares = new double[16];
    for (int row = 0; row < 4000; row++) {
      int number = 0;
      for (int t = 0; t < 4; t++) {
        number += (int) drawn.value(row, t) << t;
      }
      shares[number] += 1.0 / 4000;
    }
    for (int number = 0; number < 16; number++) {
      double p = Math.exp(logs[number]);
      // 5 standard errors of a share.
      assertThat(shares[number]).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 4000)));
    }
  }

  @Test
  void nextTokensAreWhatTheDensityIsMadeOf() {
    Model model = trained();
    double[] logs = log(model, 1, everything());
    for (int number = 0; number < 16; number++) {
      int[] tokens = {number & 1, number >> 1 & 1, number >> 2 & 1, number >> 3};
      double[][] next = model.as(NextTokens.class).orElseThrow().nextTokens(1, tokens);
      double sum = 0;
      for (int t = 0; t < 4; t++) {
        sum += Math.log(next[t][tokens[t]]);
        assertThat(next[t][0] + next[t][1]).isCloseTo(1, within(1e-6));
      }
      assertThat(sum).isCloseTo(logs[number], within(1e-5));
    }
  }

  @Test
  void aPrefixIsAsLikelyAsAllThatBeginsWithIt() {
    // Also: padding beside longer rows changes nothing, and no place sees what comes after it.
    Model model = trained();
    double[] logs = log(model, 0, everything());
    double[] prefixes =
        log(model, 0, rows(SHORT, 1, new double[] {1, 0}, new double[] {0, 1, 1, 0}));
    double sum = 0;
    for (int number = 0; number < 16; number++) {
      sum += (number & 3) == 1 ? Math.exp(logs[number]) : 0;
    }
    assertThat(Math.exp(prefixes[0])).isCloseTo(sum, within(1e-6));
    assertThat(prefixes[1]).isCloseTo(logs[6], within(1e-5));
  }

  /** A weight without a gradient would stay where it started. */
  @Test
  void theLossReachesThePlacesOfSequencesOfAnyLength() {
    TransformerNetwork network = TransformerNetwork.of(2, 4, 2, 8, 2, 2);
    float[] weights = new float[network.layout().size()];
    RandomStream stream = RandomStream.of(7, 0);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) stream.nextGaussian();
    }
    double[] tokens = {0, 1, 1, 0};
    for (int length = 1; length <= 4; length++) {
      Samples row = rows(SHORT, 2, Arrays.copyOf(tokens, length));
      Sequences input = Sequences.of(row, new int[] {0}, 2);
      float[] gradient = new float[weights.length];
      Tensors.cpu()
          .differentiate(
              weights,
              new Shape(weights.length),
              gradient,
              flat -> network.ofTokens(network.layout().split(flat), input).sum());
      int place = network.layout().offset("place");
      for (int i = 0; i < 4 * network.width(); i++) {
        assertThat(gradient[place + i] != 0).isEqualTo(i < length * network.width());
      }
    }
  }

  @Test
  void itLearnsFarLinksAndWhatEachSourceDoes() {
    // Token 5 repeats token 0 in source 0, and is its opposite in source 1; the rest is chance.
    TensorSpace space = TensorSpace.tokens(3, 6);
    RandomStream stream = RandomStream.of(4, 0);
    double[][] tokens = new double[400][6];
    for (int row = 0; row < tokens.length; row++) {
      Arrays.setAll(tokens[row], t -> stream.nextInt(2));
      tokens[row][5] = row % 2 == 0 ? tokens[row][0] : 1 - tokens[row][0];
    }
    Model model = family(500).fit(rows(space, 2, tokens), Fits.of(1));
    double[][] all = new double[32][6];
    for (int number = 0; number < 32; number++) {
      for (int t = 0; t < 5; t++) {
        all[number][t] = number >> t & 1;
      }
      all[number][5] = all[number][0];
    }
    double same = Arrays.stream(log(model, 0, rows(space, 1, all))).map(Math::exp).sum();
    double opposite = Arrays.stream(log(model, 1, rows(space, 1, all))).map(Math::exp).sum();
    assertThat(same).isGreaterThan(0.95);
    assertThat(opposite).isLessThan(0.05);
  }

  @Test
  void aTrainingThatWasStoppedEndsAsAnUnbrokenOne() {
    Samples rows = rows(SHORT, 1, new double[] {0, 1, 1, 0}, new double[] {1, 1, 0, 0});
    TransformerFamily family =
        new TransformerFamily(new TransformerOptions(8, 1, 2, Fits.steps(20, 8), "auto"));
    double[] unbroken = log(family.fit(rows, Fits.of(3)), 0, everything());
    Fits stopped = Fits.of(3).stoppingAfter(12);
    assertThatThrownBy(() -> family.fit(rows, stopped)).isInstanceOf(CancellationException.class);
    Fits rest = stopped.again();
    assertThat(log(family.fit(rows, rest), 0, everything())).containsExactly(unbroken);
    // The state of step 10 was used: the first step was told once, before the stop.
    assertThat(stopped.told()).anyMatch(line -> line.startsWith("step 1 of"));
    assertThat(rest.told()).noneMatch(line -> line.startsWith("step 1 of"));
  }

  @Test
  void itGoesOnFromAPooledModel() {
    Samples rows =
        rows(SHORT, 2, new double[] {0, 1, 1, 0}, new double[] {1, 1, 0}, new double[] {0, 1});
    TransformerFamily still =
        new TransformerFamily(new TransformerOptions(16, 2, 2, Fits.still(), "auto"));
    TransformerFamily other =
        new TransformerFamily(new TransformerOptions(16, 1, 2, Fits.still(), "auto"));
    GoingOn.isShown(family(10), still, other, rows);
  }

  /** Scores take heads x length^2 numbers a row; 2^24 of them are held at once. */
  @Test
  void theLongerTheRowsTheFewerAreEvaluatedTogether() {
    int[] lengths = {4, 512, 2048};
    int[] rows = {64, 8, 1};
    for (int i = 0; i < lengths.length; i++) {
      assertThat(TransformerNetwork.of(2, lengths[i], 1, 8, 1, 8).rowsAtOnce()).isEqualTo(rows[i]);
    }
  }

  @Test
  void headsThatDoNotDivideTheWidthAreRefused() {
    assertThatThrownBy(() -> new TransformerOptions(10, 1, 4, Fits.steps(1, 1), "auto"))
        .isInstanceOf(OptionException.class)
        .hasMessage("heads (4) must divide width (10)");
  }
}
