package org.tributary.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.evidence.copies.CopyWorlds.Law;
import org.tributary.numerics.random.RandomStream;

class CopyJudgeTest {
  @Test
  void rowsEqualUpToRoundingHaveOneCodeAtAnyOffset() {
    double far = Math.pow(2, 40);
    DMatrixRMaj first = new DMatrixRMaj(3, 1, true, .1 + .2, far, far + 1);
    DMatrixRMaj second = new DMatrixRMaj(3, 1, true, .3, far + 1.0 / 4096, far + .01);
    List<int[]> codes = RowCodes.of(List.of(first, second));
    assertThat(codes.get(1)[0]).isEqualTo(codes.get(0)[0]);
    assertThat(codes.get(1)[1]).isEqualTo(codes.get(0)[1]);
    assertThat(codes.get(1)[2]).isNotIn(codes.get(0)[1], codes.get(0)[2]);
    DMatrixRMaj tiny = new DMatrixRMaj(2, 1, true, 1e-200, 2e-200);
    assertThat(RowCodes.of(List.of(tiny)).get(0)).containsExactly(0, 1);
  }

  @Test
  void plantedShareIsWhatIsLeftOfTheNaturalTies() {
    // training: 8 single rows and a pair, t = .2; candidate: 5 of 10 equal, c = .5
    CopyTable training = table(1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
    CopyTable candidate = table(1, 2, 3, 9, 9, 20, 21, 22, 23, 24);
    ExactCopies exact = new CopyJudge(.95).judge(training, candidate, Optional.empty()).exact();
    assertThat(exact.share()).isEqualTo(.5);
    assertThat(exact.naturalShare()).isEqualTo(.2);
    assertThat(exact.planted().estimate()).isCloseTo(.3 / .8, within(1e-12));
    assertThat(exact.pairs()).hasSize(5).contains(new CopiedRow(3, 8), new CopiedRow(4, 8));
    assertThat(exact.named()).isFalse();
    assertThat(exact.notNatural()).isCloseTo(3, within(1e-12));
  }

  @Test
  void aHoldOutIsTheYardstickWhereThereIsOne() {
    CopyTable training = table(1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
    CopyTable candidate = table(1, 2, 20, 21, 22, 23, 24, 25, 26, 27);
    CopyTable heldOut = table(1, 3, 5, 7, 30);
    ExactCopies exact = new CopyJudge(.95).judge(training, candidate, Optional.of(heldOut)).exact();
    assertThat(exact.naturalShare()).isEqualTo(.8);
  }

  @Test
  void ownRowsOfACustomerAreNoNaturalTies() {
    // each customer repeats its row; between customers only code 1 is shared
    int[] codes = {1, 1, 1, 2, 2, 3, 3, 4, 4, 5};
    int[] customers = {0, 0, 1, 2, 2, 3, 3, 4, 4, 5};
    CopyTable training = new CopyTable(codes, points(codes), Units.of(customers));
    ExactCopies exact = new CopyJudge(.95).judge(training, table(10, 11), Optional.empty()).exact();
    assertThat(exact.naturalShare()).isCloseTo(.3, within(1e-12));
  }

  @Test
  void aTableThatIsTheSameRowsIsACopyWhateverItsSpace() {
    for (Law law : new Law[] {Law.NORMAL_2, Law.LIKERT_5, Law.BINARIES_3}) {
      for (int run = 0; run < 20; run++) {
        RandomStream s = Counts.run(320, run);
        DMatrixRMaj training = law.rows(200, s);
        CopyVerdict verdict = CopyWorlds.judge(training, CopyWorlds.permuted(training, s));
        assertThat(verdict.word()).isEqualTo(CopyWord.COPIES);
        assertThat(verdict.sameRows()).isTrue();
      }
    }
  }

  @Test
  void inTheSmallestSpaceCopiesCannotBeTold() {
    RandomStream s = Counts.run(321, 0);
    CopyVerdict verdict =
        CopyWorlds.judge(Law.BINARIES_3.rows(300, s), Law.BINARIES_3.rows(200, s));
    assertThat(verdict.word()).isEqualTo(CopyWord.CANNOT_TELL);
    assertThat(verdict.needs()).contains("so small a space");
  }

  @Test
  void fewRowsSayWhatWouldBeEnough() {
    int silent = 0;
    for (int run = 0; run < 10; run++) {
      RandomStream s = Counts.run(322, run);
      CopyVerdict verdict = CopyWorlds.judge(Law.NORMAL_2.rows(100, s), Law.NORMAL_2.rows(100, s));
      boolean cannotTell = verdict.word() == CopyWord.CANNOT_TELL;
      silent += cannotTell ? 1 : 0;
      assertThat(cannotTell).isEqualTo(verdict.needs().contains("190 candidate rows"));
    }
    assertThat(silent).isGreaterThanOrEqualTo(Counts.atLeast(10, .95));
    RandomStream s = Counts.run(322, 0);
    assertThatThrownBy(() -> CopyWorlds.judge(Law.NORMAL_2.rows(100, s), Law.NORMAL_2.rows(1, s)))
        .hasMessageContaining("at least 2 rows");
  }

  @Test
  void aThousandRowsOfOneLawShowNoCopies() {
    int none = 0;
    for (int run = 0; run < 10; run++) {
      RandomStream s = Counts.run(323, run);
      CopyVerdict verdict =
          CopyWorlds.judge(Law.NORMAL_6.rows(1000, s), Law.NORMAL_6.rows(1000, s));
      none += verdict.word() == CopyWord.NO_COPIES_FOUND ? 1 : 0;
    }
    assertThat(none).isGreaterThanOrEqualTo(Counts.atLeast(10, .89)); // evidence-2, section 2
  }

  @Test
  void neighboursAreRatiosToTheTwoNearestDistinctRows() {
    CopyTable training = table(0, 0, 10, 30);
    DistinctTraining distinct = DistinctTraining.of(training);
    NeighbourRatios ratios = new NeighbourRatios(training.points(), distinct);
    DMatrixRMaj one = new DMatrixRMaj(1, 1, true, 12);
    assertThat(ratios.of(one, 0, k -> true)).isEqualTo(new NeighbourRatios.Nearest(2.0 / 12, 2));
    assertThat(ratios.of(one, 0, k -> k != 1).ratio()).isCloseTo(12.0 / 18, within(1e-12));
    assertThat(ratios.of(one, 0, k -> k == 1).ratio()).isEqualTo(1);
  }

  private static CopyTable table(int... codes) {
    return new CopyTable(codes, points(codes), Units.rows(codes.length));
  }

  private static DMatrixRMaj points(int[] codes) {
    return new DMatrixRMaj(codes.length, 1, true, Arrays.stream(codes).asDoubleStream().toArray());
  }
}
