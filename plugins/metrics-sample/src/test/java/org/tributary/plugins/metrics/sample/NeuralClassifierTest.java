package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class NeuralClassifierTest {

  private final NeuralClassifier classifier = NeuralClassifier.benchmark();

  /** The reference is one run of another generator, so its own tolerance of .08 is the band. */
  @Tag("acceptance")
  @Test
  void theScoreAgreesWithTheBenchmarkOfSimulationBasedInference() {
    DMatrixRMaj first = Oracles.matrix("X");
    DMatrixRMaj second = Oracles.matrix("Ye");
    double mean =
        IntStream.range(0, 5)
            .mapToDouble(
                seed ->
                    classifier
                        .crossValidated(first, second, 5, RandomStream.of(61, seed))
                        .accuracy())
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(Oracles.value("c2st_mlp_sbibm"), within(0.08));
  }

  @Test
  void aDifferenceOfSpreadIsSeenThatLogisticRegressionCannotSee() {
    DMatrixRMaj narrow = Oracles.gaussian(RandomStream.of(67, 0), 150, 2);
    DMatrixRMaj wide = Oracles.gaussian(RandomStream.of(67, 1), 150, 2);
    for (int i = 0; i < wide.data.length; i++) {
      wide.data[i] *= 3;
    }
    ClassifierScore score = classifier.crossValidated(narrow, wide, 5, RandomStream.of(1, 0));
    // The best rule, |x|^2 > 4.943, is right with probability .8377; binomial error .0213.
    assertThat(score.balancedAccuracy()).isBetween(0.8377 - 5 * 0.0213, 0.8377 + 3 * 0.0213);
    assertThat(classifier.crossValidated(narrow, wide, 5, RandomStream.of(1, 0))).isEqualTo(score);
    assertThat(
            new LogisticClassifier(1)
                .crossValidated(narrow, wide, 5, RandomStream.of(1, 0))
                .balancedAccuracy())
        .isLessThan(0.6);
  }

  @Test
  void rowsThatNeverVaryGiveAScoreInRange() {
    DMatrixRMaj rows = Oracles.identical(6, 2);
    assertThat(classifier.crossValidated(rows, rows, 2, RandomStream.of(1, 0)).accuracy())
        .isBetween(0.0, 1.0);
  }

  @Test
  void impossibleArgumentsAreRefusedWithASentence() {
    DMatrixRMaj rows = Oracles.gaussian(RandomStream.of(71, 0), 6, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NeuralClassifier(0, 10))
        .withMessageContaining("must be >= 1, were 0 and 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.crossValidated(rows, rows, 1, RandomStream.of(1, 0)))
        .withMessageContaining("folds must be >= 2, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.crossValidated(rows, rows, 7, RandomStream.of(1, 0)))
        .withMessageContaining("first sample needs at least 7 rows");
    DMatrixRMaj huge = rows.copy();
    huge.set(3, 0, Double.MAX_VALUE);
    huge.set(4, 0, -Double.MAX_VALUE);
    assertThatThrownBy(() -> classifier.crossValidated(rows, huge, 2, RandomStream.of(1, 0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("too large");
  }
}
