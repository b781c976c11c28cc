package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class ClassifierScoreTest {

  private final DMatrixRMaj first = Oracles.matrix("X");
  private final DMatrixRMaj second = Oracles.matrix("Ye");

  @Test
  void nearestNeighboursAgreeWithScikitLearn() {
    assertThat(new NeighbourClassifier(1).score(first, second).accuracy())
        .isEqualTo(Oracles.value("c2st_1nn_loo"));
    assertThat(new NeighbourClassifier(5).score(first, second).accuracy())
        .isEqualTo(Oracles.value("c2st_5nn_loo"));
  }

  @Test
  void theLogisticTrainingScoreAgreesWithScikitLearn() {
    ClassifierScore score = new LogisticClassifier(1).trainingScore(first, second);
    assertThat(score.areaUnderCurve())
        .isCloseTo(Oracles.value("logreg_train_auc_acc", 0), within(1e-12));
    assertThat(score.accuracy()).isCloseTo(Oracles.value("logreg_train_auc_acc", 1), within(1e-12));
  }

  /** 100 replicates: the mean standardised score has standard error 1/10. */
  @Test
  void crossValidationDoesNotTellEqualLawsApart() {
    double total = 0;
    for (int replicate = 0; replicate < 100; replicate++) {
      RandomStream stream = RandomStream.of(41, replicate);
      DMatrixRMaj left = Oracles.gaussian(stream, 80, 3);
      DMatrixRMaj right = Oracles.gaussian(stream, 60, 3);
      total +=
          new LogisticClassifier(1)
              .crossValidated(left, right, 5, stream.child("folds"))
              .standardised();
    }
    // Cross-validation of equal laws leans slightly below chance, less than half an error.
    assertThat(total / 100).isBetween(-0.9, 0.4);
  }

  @Test
  void crossValidationTellsShiftedLawsApartAndRepeats() {
    DMatrixRMaj left = Oracles.gaussian(RandomStream.of(43, 0), 200, 2);
    DMatrixRMaj right = Oracles.gaussian(RandomStream.of(43, 1), 200, 2);
    for (int i = 0; i < right.data.length; i++) {
      right.data[i] += 2;
    }
    LogisticClassifier classifier = new LogisticClassifier(1);
    ClassifierScore score = classifier.crossValidated(left, right, 5, RandomStream.of(1, 0));
    // The best rule is right with probability Phi(sqrt 2) = .9214; binomial error .0135.
    assertThat(score.balancedAccuracy()).isCloseTo(0.9214, within(4 * 0.0135));
    assertThat(classifier.crossValidated(left, right, 5, RandomStream.of(1, 0))).isEqualTo(score);
  }

  @Test
  void degenerateInputsGiveChanceOrASentence() {
    DMatrixRMaj rows = Oracles.identical(6, 2);
    assertThat(new LogisticClassifier(1).trainingScore(rows, rows).areaUnderCurve()).isEqualTo(0.5);
    assertThat(new NeighbourClassifier(1).score(rows, rows).accuracy()).isBetween(0.0, 1.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NeighbourClassifier(2))
        .withMessageContaining("odd and >= 1, was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LogisticClassifier(1)
                    .crossValidated(rows, Oracles.identical(3, 2), 5, RandomStream.of(1, 0)))
        .withMessageContaining("second sample needs at least 5 rows");
  }
}
