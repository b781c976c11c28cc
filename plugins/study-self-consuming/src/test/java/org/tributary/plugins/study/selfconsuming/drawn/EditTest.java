package org.tributary.plugins.study.selfconsuming.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Intervention.Step;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/** Texts of independent letters: the model is their frequencies. */
class EditTest {
  private static final int LETTERS = 8;
  private static final int LENGTH = 20;
  private static final int ROWS = 5;
  private static final int TOKENS = ROWS * LENGTH;

  /** Letters of given frequencies, whatever came before. */
  private record Frequencies(double[] shares) implements Law, NextTokens {
    static Frequencies of(Samples texts) {
      double[] shares = new double[LETTERS];
      for (int row = 0; row < texts.size(); row++) {
        for (int t = 0; t < LENGTH; t++) {
          shares[(int) texts.value(row, t)] += 1.0 / TOKENS;
        }
      }
      return new Frequencies(shares);
    }

    @Override
    public Space space() {
      return TensorSpace.tokens(LETTERS, LENGTH);
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      throw new AssertionError("texts are edited, not drawn");
    }

    @Override
    public double[][] nextTokens(int source, int[] tokens) {
      return Arrays.stream(tokens).mapToObj(token -> shares.clone()).toArray(double[][]::new);
    }

    double apart(Frequencies other) {
      double sum = 0;
      for (int k = 0; k < LETTERS; k++) {
        sum += (shares[k] - other.shares[k]) * (shares[k] - other.shares[k]);
      }
      return sum;
    }

    double collision() {
      return Arrays.stream(shares).map(share -> share * share).sum();
    }
  }

  /** Letter k is there as often as 1 + k of 36. */
  private static Samples texts(RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(TensorSpace.tokens(LETTERS, LENGTH), 1);
    for (int row = 0; row < ROWS; row++) {
      double[] tokens = new double[LENGTH];
      for (int t = 0; t < LENGTH; t++) {
        int left = stream.nextInt(36);
        while (left > tokens[t]) {
          left -= (int) tokens[t] + 1;
          tokens[t]++;
        }
      }
      rows.add(tokens, 0, row);
    }
    return rows.build();
  }

  private static LoopState state(
      int generation, Law model, Samples training, Samples real, RandomStream stream) {
    return new LoopState(
        generation,
        ROWS,
        List.of(model),
        training,
        real,
        Optional.empty(),
        count -> {
          throw new AssertionError("no fresh rows");
        },
        new double[] {1},
        List.of(),
        Optional.empty(),
        stream);
  }

  private static Samples edited(Step step) {
    return ((Part.Kept) step.parts().get(0)).rows();
  }

  /**
   * With F = sum f_k^2 of the first texts, N tokens and D_t = E |theta_t - f|^2: D_t = q^2 (1 -
   * 1/N) D_(t-1) + (2q - q^2)(1 - F)/N where the first texts are edited again; where edits pile up
   * 1 - E |theta_t|^2 falls by the factor 1 - (2q - q^2)/N.
   */
  @ParameterizedTest
  @CsvSource({"0.25", "0.5", "1"})
  void frequenciesOfEditedTextsFollowTheirRecursions(double q) {
    int runs = 4_000;
    int generations = 12;
    RandomStream real = RandomStream.of(5, 0).child("real");
    Samples first = texts(real);
    Frequencies start = Frequencies.of(first);
    double apart = 0;
    double left = 1 - start.collision();
    double rise = (2 * q - q * q) * (1 - start.collision()) / TOKENS;
    for (int t = 0; t < generations; t++) {
      apart = q * q * (1 - 1.0 / TOKENS) * apart + rise;
      left *= 1 - (2 * q - q * q) / TOKENS;
    }
    double[] held = new double[runs];
    double[] piled = new double[runs];
    for (int run = 0; run < runs; run++) {
      RandomStream stream = RandomStream.of(6, run);
      Samples again = first;
      Samples last = first;
      for (int t = 0; t < generations; t++) {
        again =
            edited(
                new Edit(Optional.of(q), 0.99, false)
                    .apply(
                        state(
                            t + 2, Frequencies.of(again), again, first, stream.child("again", t))));
        last =
            edited(
                new Edit(Optional.of(q), 0.99, true)
                    .apply(
                        state(t + 2, Frequencies.of(last), last, first, stream.child("last", t))));
      }
      held[run] = Frequencies.of(again).apart(start);
      piled[run] = 1 - Frequencies.of(last).collision();
    }
    near(held, apart);
    near(piled, left);
  }

  private static void near(double[] values, double expected) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(square / (values.length - 1) / values.length);
    System.out.printf(
        "[edit] %.6f, expected %.6f, z %.2f%n", mean, expected, (mean - expected) / error);
    assertThat(mean).isCloseTo(expected, within(4 * error));
  }

  /** Of the shares 1/36 to 8/36 two are at least .19: those of the letters 6 and 7. */
  @Test
  void onlyTokensThatTheModelIsSureOfAreDrawnAnew() {
    Samples first = texts(RandomStream.of(5, 0));
    Frequencies model = new Frequencies(new double[LETTERS]);
    for (int k = 0; k < LETTERS; k++) {
      model.shares[k] = (k + 1) / 36.0;
    }
    Step step =
        new Edit(Optional.empty(), 0.19, false)
            .apply(state(2, model, first, first, RandomStream.of(7, 0)));
    Samples edited = edited(step);
    int sure = 0;
    int changed = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int t = 0; t < LENGTH; t++) {
        if (first.value(row, t) >= 6) {
          sure++;
          changed += edited.value(row, t) == first.value(row, t) ? 0 : 1;
        } else {
          assertThat(edited.value(row, t)).isEqualTo(first.value(row, t));
        }
      }
    }
    assertThat(sure).isBetween(1, TOKENS - 1);
    assertThat(changed).isPositive();
    assertThat(step.trace().get(0).value()).isEqualTo(1.0 * sure / TOKENS);
    assertThat(step.trace().get(1).value()).isEqualTo(1.0 * changed / TOKENS);
  }

  @Test
  void aModelThatDoesNotTellTheNextTokenIsRefused() {
    Samples first = texts(RandomStream.of(5, 0));
    Law plain =
        new Law() {
          @Override
          public Space space() {
            return first.space();
          }

          @Override
          public int sources() {
            return 1;
          }

          @Override
          public Samples sample(int source, int count, RandomStream stream) {
            return first;
          }
        };
    Edit edit = new Edit(Optional.of(0.5), 0.99, false);
    assertThatThrownBy(() -> edit.apply(state(2, plain, first, first, RandomStream.of(7, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n-gram or transformer");
  }
}
