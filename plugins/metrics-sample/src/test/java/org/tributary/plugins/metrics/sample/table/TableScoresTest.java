package org.tributary.plugins.metrics.sample.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.metrics.sample.Oracles;

class TableScoresTest {

  private static TableColumn.Real real(String name, double... values) {
    return new TableColumn.Real(name, values);
  }

  private static TableColumn.Category category(String name, int... codes) {
    return new TableColumn.Category(name, codes);
  }

  @Test
  void totalVariationComplementAgreesWithSdmetricsOwnExample() {
    assertThat(
            ColumnScores.totalVariationComplement(
                category("c", 0, 1, 2, 0, 0, 1), category("c", 0, 1, 2, 0, 1, 2)))
        .isCloseTo(5.0 / 6, within(1e-12));
  }

  @Test
  void kolmogorovSmirnovComplementAgreesWithScipy() {
    assertThat(
            ColumnScores.kolmogorovSmirnovComplement(
                real("x", Oracles.column(Oracles.matrix("X"), 0)),
                real("x", Oracles.column(Oracles.matrix("Y"), 0))))
        .isCloseTo(1 - Oracles.value("ks2_stat_p", 0), within(1e-12));
  }

  @Test
  void kolmogorovSmirnovComplementCountsTiesOnce() {
    assertThat(
            ColumnScores.kolmogorovSmirnovComplement(real("x", 1, 1, 1, 2), real("x", 1, 2, 2, 2)))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void missingValuesAreDroppedBeforeScoring() {
    assertThat(
            ColumnScores.kolmogorovSmirnovComplement(
                real("x", 1, Double.NaN, 2), real("x", 1, 2, Double.NaN, Double.NaN)))
        .isEqualTo(1);
    assertThat(ColumnScores.totalVariationComplement(category("c", 0, -1, 1), category("c", 1, 0)))
        .isEqualTo(1);
  }

  @Test
  void wassersteinComplementIsOneForEqualConstantsAndZeroForOppositeOnes() {
    assertThat(ColumnScores.wassersteinComplement(real("x", 3, 3), real("x", 3))).isEqualTo(1);
    assertThat(ColumnScores.wassersteinComplement(real("x", 3, 3), real("x", 4))).isEqualTo(0);
  }

  @Test
  void correlationSimilarityHalvesTheDifference() {
    TableColumn.Real up = real("a", 1, 2, 3);
    assertThat(PairScores.correlationSimilarity(up, up, up, real("b", 3, 2, 1)))
        .isCloseTo(0, within(1e-12));
    assertThat(PairScores.correlationSimilarity(up, up, up, real("b", 1, 4, 1)))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void contingencySimilarityComparesJointProportions() {
    TableColumn.Category first = category("a", 0, 0, 1, 1);
    assertThat(
            PairScores.contingencySimilarity(
                first, category("b", 0, 1, 0, 1), first, category("b", 0, 0, 1, 1)))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void numbersMeetCategoriesInBinsOfTheRealRange() {
    TableColumn.Category same = category("c", 0, 0);
    assertThat(PairScores.contingencySimilarity(real("x", 0, 10), same, real("x", 0.5, 9.5), same))
        .isEqualTo(1);
    assertThat(PairScores.contingencySimilarity(real("x", 0, 10), same, real("x", -1, 11), same))
        .isEqualTo(0);
  }

  @Test
  void equalTablesScoreOneEverywhere() {
    MixedTable table =
        new MixedTable(List.of(real("a", 1, 2, 4), real("b", 2, 1, 0), category("c", 0, 1, 1)));
    TableScores scores = TableScores.of(table, table);
    assertThat(scores.columnMean()).isEqualTo(1);
    assertThat(scores.pairMean()).isEqualTo(1);
    assertThat(scores.columns()).hasSize(3);
    assertThat(scores.pairs()).hasSize(3);
    assertThat(scores.undefinedPairs()).isEmpty();
  }

  @Test
  void aConstantColumnLeavesItsCorrelationOutAndSaysWhy() {
    MixedTable table = new MixedTable(List.of(real("a", 0.1, 0.1, 0.1), real("b", 2, 1, 0)));
    TableScores scores = TableScores.of(table, table);
    assertThat(scores.undefinedPairs()).singleElement().asString().contains("is constant");
    assertThatIllegalArgumentException().isThrownBy(scores::pairMean);
  }

  @Test
  void tablesThatDifferInColumnsAreRefused() {
    MixedTable first = new MixedTable(List.of(real("a", 1, 2)));
    MixedTable second = new MixedTable(List.of(category("a", 1, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableScores.of(first, second))
        .withMessageContaining("column 0 must be the same in both tables");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableScores.of(first, new MixedTable(List.of(real("a", Double.NaN)))))
        .withMessageContaining("no value that is not missing");
  }
}
