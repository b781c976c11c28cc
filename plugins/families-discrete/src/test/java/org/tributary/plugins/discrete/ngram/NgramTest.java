package org.tributary.plugins.discrete.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.TensorSpace;
import org.tributary.testkit.TestContext;

class NgramTest {
  private static final FitContext CONTEXT = new TestContext(RandomStream.of(1, 0));

  private static Samples rows(TensorSpace space, String... texts) {
    SamplesBuilder rows = new SamplesBuilder(space, 1);
    for (int row = 0; row < texts.length; row++) {
      rows.add(texts[row].chars().mapToDouble(letter -> letter - 'a').toArray(), 0, row);
    }
    return rows.build();
  }

  /** Rows of 20 tokens of two sources whose tokens depend on the two before, each in its way. */
  private static Samples chains(int each, long seed) {
    SamplesBuilder rows = new SamplesBuilder(TensorSpace.tokens(4, 20), 2);
    RandomStream stream = RandomStream.of(seed, 0);
    for (int row = 0; row < 2 * each; row++) {
      double[] tokens = new double[20];
      for (int t = 0; t < tokens.length; t++) {
        int before = t < 2 ? 0 : (int) (tokens[t - 1] + (1 + row % 2) * tokens[t - 2]);
        tokens[t] = stream.nextDouble() < 0.7 ? before % 4 : stream.nextInt(4);
      }
      rows.add(tokens, row % 2, row);
    }
    return rows.build();
  }

  private static double[] log(Law law, int source, Samples rows) {
    return law.as(LogDensity.class).orElseThrow().logDensity(source, rows);
  }

  @Test
  void probabilitiesAreThoseOfTheFormulaByHand() {
    TensorSpace space = TensorSpace.tokens(3, 10);
    NgramModel model = NgramModel.fit(3, 0, rows(space, "abaab"));
    // One token: a 3, b 2 of 5, T = 2; V = 3.
    double a = (3 + 2.0 / 3) / 7;
    double b = (2 + 2.0 / 3) / 7;
    double c = (2.0 / 3) / 7;
    // After a: b 2, a 1; after b: a 1. After ab: a 1; after ba: a 1; after aa: b 1.
    double afterA = (2 + 2 * b) / 5;
    double afterAa = (1 + afterA) / 2;
    assertThat(log(model, 0, rows(space, "b", "ab", "aab", "c", "ac", "cb")))
        .containsExactly(
            new double[] {
              Math.log(b),
              Math.log(a) + Math.log(afterA),
              Math.log(a) + Math.log((1 + 2 * a) / 5) + Math.log(afterAa),
              Math.log(c),
              Math.log(a) + Math.log(2 * c / 5),
              // c never occurred as a context: b is answered by one token alone.
              Math.log(c) + Math.log(b)
            },
            within(1e-12));
  }

  @Test
  void theNextTokenHasALawAfterEveryContextSeenOrNot() {
    Samples training = chains(30, 3);
    for (int order = 1; order <= 5; order++) {
      for (int shared = 0; shared <= order; shared++) {
        NgramModel model = NgramModel.fit(order, shared, training);
        for (int context = 0; context < 256; context++) {
          WittenBell.Walk walk = model.law(context % 2).start();
          for (int t = 0; t < 4; t++) {
            walk.append(context >> 2 * t & 3);
          }
          double sum = 0;
          for (int token = 0; token < 4; token++) {
            double p = walk.probability(token);
            assertThat(p).isPositive();
            sum += p;
          }
          assertThat(sum).isCloseTo(1, within(1e-12));
        }
      }
    }
  }

  @Test
  void drawsFollowTheDensity() {
    TensorSpace space = TensorSpace.tokens(2, 3);
    NgramModel model = NgramModel.fit(2, 1, rows(space, "aab", "abb", "aaa", "bab"));
    Samples drawn = model.sample(0, 20_000, RandomStream.of(2, 0));
    double[] shares = new double[8];
    for (int row = 0; row < drawn.size(); row++) {
      shares[(int) (drawn.value(row, 0) + 2 * drawn.value(row, 1) + 4 * drawn.value(row, 2))] +=
          1.0 / drawn.size();
    }
    double[] logs =
        log(model, 0, rows(space, "aaa", "baa", "aba", "bba", "aab", "bab", "abb", "bbb"));
    assertThat(Arrays.stream(logs).map(Math::exp).sum()).isCloseTo(1, within(1e-12));
    for (int outcome = 0; outcome < 8; outcome++) {
      double p = Math.exp(logs[outcome]);
      // 5 standard errors of a share.
      assertThat(shares[outcome]).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 20_000)));
    }
  }

  @Test
  void enoughRowsOfAChainAreLearntToItsEntropyByTheOrderThatSeesIt() {
    // Two tokens before decide: .775 for one token, .075 for each other.
    double entropy = -0.775 * Math.log(0.775) - 3 * 0.075 * Math.log(0.075);
    Samples training = chains(4000, 5);
    Samples fresh = chains(500, 6).ofSource(0);
    double[] loss = new double[6];
    for (int order = 1; order < loss.length; order++) {
      loss[order] =
          -Arrays.stream(log(NgramModel.fit(order, 0, training), 0, fresh)).sum() / (500 * 20);
    }
    // 10,000 tokens: the sd of a token's loss is 1.0, 4 standard errors are .04.
    assertThat(loss[3]).isCloseTo(entropy, within(0.04));
    assertThat(loss[2]).isGreaterThan(entropy + 0.3);
    assertThat(loss[5]).isGreaterThan(loss[3]);
  }

  @Test
  void pooledLiesBetweenSeparateAndMerged() {
    Samples training = chains(40, 7);
    Samples fresh = chains(20, 8);
    for (int shared : new int[] {0, 2, 4}) {
      Trainer trainer = new Trainer(new NgramFamily(new NgramOptions(4, shared)));
      double[] pooled = log(trainer.fit(new Training.Pooled(), training, CONTEXT), 1, fresh);
      double[] separate = log(trainer.fit(new Training.Separate(), training, CONTEXT), 1, fresh);
      double[] merged = log(trainer.fit(new Training.Merged(), training, CONTEXT), 1, fresh);
      assertThat(Arrays.equals(pooled, separate)).as("shared " + shared).isEqualTo(shared == 0);
      assertThat(Arrays.equals(pooled, merged)).as("shared " + shared).isEqualTo(shared == 4);
    }
  }

  @Test
  void withOneSourceSharingChangesNothing() {
    Samples training = chains(40, 7).withoutSources();
    assertThat(log(NgramModel.fit(4, 3, training), 0, training))
        .containsExactly(log(NgramModel.fit(4, 0, training), 0, training));
  }

  @Test
  void sharedLowOrdersHelpSourcesThatDifferInTheLongRunsOnly() {
    // Source-specific long runs, common single tokens: a rare alphabet is learnt from both.
    SamplesBuilder rows = new SamplesBuilder(TensorSpace.tokens(50, 30), 2);
    RandomStream stream = RandomStream.of(9, 0);
    for (int row = 0; row < 60; row++) {
      double[] tokens = new double[30];
      Arrays.setAll(tokens, t -> Math.floor(50 * Math.pow(stream.nextDouble(), 2)));
      rows.add(tokens, row % 2, row);
    }
    Samples all = rows.build();
    int[] first = java.util.stream.IntStream.range(0, 20).toArray();
    Samples training = all.select(first);
    Samples fresh = all.select(java.util.stream.IntStream.range(20, 60).toArray()).ofSource(0);
    double apart = Arrays.stream(log(NgramModel.fit(2, 0, training), 0, fresh)).sum();
    double sharing = Arrays.stream(log(NgramModel.fit(2, 1, training), 0, fresh)).sum();
    assertThat(sharing).isGreaterThan(apart);
  }

  @Test
  void aWeightIsSoManyRows() {
    TensorSpace space = TensorSpace.tokens(3, 10);
    SamplesBuilder weighted = new SamplesBuilder(space, 1);
    weighted.add(new double[] {0, 1, 0}, 0, 0, Origin.REAL, 3);
    Samples repeated = rows(space, "aba", "aba", "aba");
    Samples at = rows(space, "abc", "cab");
    assertThat(log(NgramModel.fit(3, 1, weighted.build()), 0, at))
        .containsExactly(log(NgramModel.fit(3, 1, repeated), 0, at));
  }

  @Test
  void manyDistinctRunsAreAllFoundAgain() {
    RandomStream stream = RandomStream.of(11, 0);
    NgramCounts counts = new NgramCounts(3);
    int[] sequence = new int[20_000];
    Arrays.setAll(sequence, t -> stream.nextInt(200));
    counts.add(sequence, 1);
    for (int t = 2; t < sequence.length; t++) {
      int node = 0;
      for (int i = t - 2; i <= t; i++) {
        node = counts.child(node, sequence[i]);
        assertThat(node).isNotEqualTo(NgramCounts.ABSENT);
      }
      assertThat(counts.count(node)).isPositive();
    }
    assertThat(counts.followed(0)).isEqualTo(20_000);
    assertThat(counts.followers(0)).isEqualTo(200);
  }

  @Test
  void aTokenOutsideTheVocabularyIsImpossibleAndRefusedInTraining() {
    TensorSpace space = TensorSpace.tokens(2, 10);
    NgramModel model = NgramModel.fit(2, 0, rows(space, "abab"));
    assertThat(log(model, 0, rows(space, "abc"))).containsExactly(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> NgramModel.fit(2, 0, rows(space, "abc")))
        .hasMessageContaining("row 0 holds a token outside 0 .. 1");
    assertThatThrownBy(() -> new NgramOptions(3, 4))
        .isInstanceOf(OptionException.class)
        .hasMessage("sharedOrder must be at most order (3), was 4");
  }

  /**
   * By the chain rule the numbers at a row's own tokens are its log-density; each place sums to 1.
   */
  @Test
  void nextTokensAreWhatTheDensityIsMadeOf() {
    NgramModel model = NgramModel.fit(3, 1, chains(200, 4));
    Samples rows = chains(3, 9);
    for (int source = 0; source < 2; source++) {
      double[] expected = log(model, source, rows);
      for (int row = 0; row < rows.size(); row++) {
        int[] tokens = new int[20];
        for (int t = 0; t < tokens.length; t++) {
          tokens[t] = (int) rows.value(row, t);
        }
        double[][] next = model.nextTokens(source, tokens);
        double sum = 0;
        for (int t = 0; t < tokens.length; t++) {
          sum += Math.log(next[t][tokens[t]]);
          assertThat(Arrays.stream(next[t]).sum()).isCloseTo(1, within(1e-12));
        }
        assertThat(sum).isCloseTo(expected[row], within(1e-10));
      }
    }
  }
}
