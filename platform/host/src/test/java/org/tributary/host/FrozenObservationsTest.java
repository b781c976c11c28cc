package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the comparison with the frozen observations sees, and what it lets pass. */
class FrozenObservationsTest {
  private static final FrozenObservations OLD =
      FrozenObservations.of(
          List.of(
              "cell,replicate,arm,value,stderr,estimator",
              "59d5,0,pooled,0.25,,\"exact, one\"",
              "59d5,0,separate,0.5,,sampled"));

  private static FrozenObservations now(String... rows) {
    return FrozenObservations.of(
        List.of("replicate,arm,value,stderr,estimator,cell,n_train", rows[0], rows[1]));
  }

  private static List<String> differences(FrozenObservations now, double tolerance) {
    return OLD.differences(now.withColumns(OLD.columns()), tolerance);
  }

  @Test
  void newColumnsAndAnotherNameOfTheCellAreNoDifference() {
    assertThat(
            differences(
                now("0,pooled,0.25,,\"exact, one\",1,500", "0,separate,0.5,,sampled,1,500"), 0))
        .isEmpty();
  }

  @Test
  void aLastBitIsADifferenceUnlessToleranceIsGiven() {
    FrozenObservations now =
        now("0,pooled,0.25000000000000006,,\"exact, one\",1,9", "0,separate,0.5,,sampled,1,9");
    assertThat(differences(now, 0)).singleElement().asString().startsWith("value was 0.25, is");
    assertThat(differences(now, 1e-9)).isEmpty();
    assertThat(
            differences(
                now("0,pooled,0.2501,,\"exact, one\",1,9", "0,separate,0.5,,sampled,1,9"), 1e-9))
        .hasSize(1);
  }

  @Test
  void wordsMissingErrorsAndMissingRowsAreDifferencesAtAnyTolerance() {
    assertThat(
            differences(
                now("0,pooled,0.25,,\"exact, two\",1,9", "0,separate,0.5,0.1,sampled,1,9"), 1e-9))
        .hasSize(2);
    assertThat(
            OLD.differences(new FrozenObservations(OLD.columns(), OLD.rows().subList(0, 1)), 1e-9))
        .containsExactly("2 rows were frozen, now there are 1");
  }

  @Test
  void renamedArmsAreComparedWhereverTheyNowStand() {
    Map<String, String> names = Map.of("pooled", "together");
    FrozenObservations now =
        now("0,separate,0.5,,sampled,1,9", "0,together,0.25,,\"exact, one\",1,9");
    assertThat(OLD.hasArmOf(names.keySet())).isTrue();
    assertThat(OLD.hasArmOf(Set.of("merged"))).isFalse();
    assertThat(OLD.renamed(names).sorted().differences(now.withColumns(OLD.columns()).sorted(), 0))
        .isEmpty();
  }
}
