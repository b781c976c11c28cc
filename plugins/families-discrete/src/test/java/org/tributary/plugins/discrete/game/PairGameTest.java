package org.tributary.plugins.discrete.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class PairGameTest {
  private static final double LEAST = -Math.log(4);

  private final RandomStream stream = RandomStream.of(15, 0);

  private static double[][] pairs(int contexts, int labels, RandomStream stream) {
    double[] ones = new double[contexts * labels];
    Arrays.fill(ones, 1);
    double[] drawn = stream.nextDirichlet(ones);
    double[][] pairs = new double[contexts][];
    for (int x = 0; x < contexts; x++) {
      pairs[x] = Arrays.copyOfRange(drawn, x * labels, (x + 1) * labels);
    }
    return pairs;
  }

  private static double[] contexts(double[][] pairs) {
    return Arrays.stream(pairs).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  private static double[] labels(double[][] pairs) {
    double[] labels = new double[pairs[0].length];
    for (double[] row : pairs) {
      Arrays.setAll(labels, y -> labels[y] + row[y]);
    }
    return labels;
  }

  private static double divergence(double[][] p, double[][] q) {
    double sum = 0;
    for (int x = 0; x < p.length; x++) {
      for (int y = 0; y < p[x].length; y++) {
        sum += p[x][y] * Math.log(p[x][y] / q[x][y]);
      }
    }
    return sum;
  }

  private PairGame kdgan(double tie) {
    double[][] p = pairs(6, 4, stream.child("pairs"));
    return played(
        new PairGame(
            p,
            Player.classifier(contexts(p), 4, stream.child("classifier")),
            Player.classifier(contexts(p), 4, stream.child("teacher")),
            0.5,
            new PairGame.Ties(tie, tie, 0, 0)));
  }

  private PairGame tripleGan(double supervised, double pseudo) {
    double[][] p = pairs(8, 2, stream.child("pairs"));
    return played(
        new PairGame(
            p,
            Player.classifier(contexts(p), 2, stream.child("classifier")),
            Player.generator(labels(p), 8, stream.child("generator")),
            0.5,
            new PairGame.Ties(0, 0, supervised, pseudo)));
  }

  private static PairGame played(PairGame game) {
    for (int step = 0; step < 20000; step++) {
      game.step(0.2);
    }
    return game;
  }

  @Test
  void withoutDistillationOnlyTheMixtureIsIdentified() {
    PairGame game = kdgan(0);
    assertThat(game.value()).isCloseTo(LEAST, within(1e-6));
    assertThat(divergence(game.pairs(), game.mixture())).isLessThan(1e-6);
    assertThat(divergence(game.pairs(), game.first().joint())).isGreaterThan(0.01);
    assertThat(divergence(game.pairs(), game.second().joint())).isGreaterThan(0.01);
  }

  @Test
  void withDistillationBothPlayersAreTheTruth() {
    PairGame game = kdgan(1);
    assertThat(game.value()).isCloseTo(LEAST, within(1e-6));
    assertThat(divergence(game.pairs(), game.first().joint())).isLessThan(2e-5);
    assertThat(divergence(game.pairs(), game.second().joint())).isLessThan(2e-5);
  }

  @Test
  void withoutTheSupervisedTermTheEquilibriumOfThreeIsNotUnique() {
    PairGame game = tripleGan(0, 0);
    assertThat(game.value()).isCloseTo(LEAST, within(1e-6));
    assertThat(divergence(game.pairs(), game.first().joint())).isGreaterThan(1e-3);
    assertThat(divergence(game.pairs(), game.second().joint())).isGreaterThan(1e-3);
  }

  @Test
  void withTheSupervisedTermClassifierAndGeneratorAreTheTruth() {
    for (double pseudo : new double[] {0, 0.1}) {
      PairGame game = tripleGan(1, pseudo);
      // U + ln 4 = 2 JSD(p || q), which is half of KL(p || q) to leading order.
      assertThat(game.value()).isCloseTo(LEAST, within(0.5 * 3e-5));
      assertThat(divergence(game.pairs(), game.first().joint())).isLessThan(4e-7);
      assertThat(divergence(game.pairs(), game.second().joint())).isLessThan(3e-5);
    }
  }

  /** A step follows the slope of what both players pay, by central differences. */
  @Test
  void theGradientIsThatOfTheValue() {
    double[][] p = pairs(3, 2, stream.child("small"));
    for (int logit = 0; logit < 6; logit++) {
      double width = 1e-5;
      int at = logit;
      double slope = (value(p, at, width) - value(p, at, -width)) / (2 * width);
      assertThat(-moved(p)[at / 2][at % 2]).isCloseTo(slope / contexts(p)[at / 2], within(1e-7));
    }
  }

  private PairGame game(double[][] p) {
    return new PairGame(
        p,
        Player.classifier(contexts(p), 2, stream.child("classifier")),
        Player.generator(labels(p), 3, stream.child("generator")),
        0.3,
        new PairGame.Ties(0, 0, 0, 0));
  }

  private double value(double[][] p, int logit, double by) {
    PairGame game = game(p);
    double[][] push = new double[3][2];
    push[logit / 2][logit % 2] = -by * contexts(p)[logit / 2];
    game.first().step(push, 1);
    return game.value();
  }

  /** How the first player's logits move in a step of length 1, each group centred. */
  private double[][] moved(double[][] p) {
    PairGame game = game(p);
    game.step(1);
    return game.first().logitsMinus(game(p).first());
  }

  /**
   * The paper's reason for relaxed labels: with K = 10 labels and rewards a label, the score
   * function estimator of the gradient varies by about .24 in all, the Concrete relaxation far less
   * while it is soft and as much when it is sharp, at the price of a bias that falls as it
   * sharpens.
   */
  @Test
  void relaxedLabelsTradeVarianceForBias() {
    RandomStream random = stream.child("rewards");
    double[] logits = new double[10];
    double[] rewards = new double[10];
    random.fillGaussian(logits, 0, 10);
    random.fillGaussian(rewards, 0, 10);
    double[] p = softmax(logits, 1);
    double[] exact = slope(p, rewards, 1);
    int draws = 40000;
    GradientMoments score = new GradientMoments(exact);
    GradientMoments soft = new GradientMoments(exact);
    GradientMoments middle = new GradientMoments(exact);
    GradientMoments sharp = new GradientMoments(exact);
    for (int draw = 0; draw < draws; draw++) {
      double[] noisy = logits.clone();
      RandomStream own = random.at(draw);
      Arrays.setAll(noisy, i -> noisy[i] - Math.log(own.nextExponential()));
      int label = 0;
      for (int i = 1; i < noisy.length; i++) {
        label = noisy[i] > noisy[label] ? i : label;
      }
      double[] single = new double[10];
      int chosen = label;
      Arrays.setAll(single, i -> rewards[chosen] * ((i == chosen ? 1 : 0) - p[i]));
      score.add(single);
      soft.add(slope(softmax(noisy, 1), rewards, 1));
      middle.add(slope(softmax(noisy, 0.5), rewards, 0.5));
      sharp.add(slope(softmax(noisy, 0.1), rewards, 0.1));
    }
    double expected = 0;
    for (int y = 0; y < 10; y++) {
      double squares = 0;
      for (int i = 0; i < 10; i++) {
        squares += Math.pow((i == y ? 1 : 0) - p[i], 2);
      }
      expected += p[y] * rewards[y] * rewards[y] * squares;
    }
    expected -= Arrays.stream(exact).map(each -> each * each).sum();
    assertThat(score.variance()).isCloseTo(expected, within(0.05 * expected));
    assertThat(score.bias()).isLessThan(4 * Math.sqrt(expected / draws));
    assertThat(soft.variance()).isLessThan(middle.variance()).isLessThan(0.2 * expected);
    assertThat(middle.variance()).isLessThan(sharp.variance());
    assertThat(soft.bias()).isGreaterThan(middle.bias());
    assertThat(middle.bias()).isGreaterThan(sharp.bias());
  }

  private static double[] slope(double[] labels, double[] rewards, double temperature) {
    double mean = 0;
    for (int i = 0; i < labels.length; i++) {
      mean += labels[i] * rewards[i];
    }
    double[] slope = new double[labels.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = labels[i] * (rewards[i] - mean) / temperature;
    }
    return slope;
  }

  private static double[] softmax(double[] logits, double temperature) {
    double most = Arrays.stream(logits).max().orElseThrow();
    double[] p = Arrays.stream(logits).map(l -> Math.exp((l - most) / temperature)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(each -> each / sum).toArray();
  }

  private static final class GradientMoments {
    private final double[] exact;
    private final double[] sum;
    private double squares;
    private int draws;

    GradientMoments(double[] exact) {
      this.exact = exact;
      this.sum = new double[exact.length];
    }

    void add(double[] gradient) {
      draws++;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += gradient[i];
        squares += gradient[i] * gradient[i];
      }
    }

    double variance() {
      return squares / draws - Arrays.stream(sum).map(s -> s * s).sum() / draws / draws;
    }

    double bias() {
      double bias = 0;
      for (int i = 0; i < sum.length; i++) {
        bias += Math.pow(sum[i] / draws - exact[i], 2);
      }
      return Math.sqrt(bias);
    }
  }
}
