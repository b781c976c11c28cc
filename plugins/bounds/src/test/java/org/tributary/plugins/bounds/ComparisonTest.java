package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.evidence.Position;

class ComparisonTest {
  private static final Map<String, Object> FACTS =
      Map.of(
          "study.samples",
          12,
          "study.dimension",
          10,
          "family.covariance",
          "full",
          "family.fit",
          "leave-one-out",
          "source.standard-normal",
          true,
          "family.shared",
          List.of(0, 1),
          "source.shared",
          List.of(0, 1));

  private static Assumption check(String holds) {
    return Comparison.of(holds)
        .check(
            "it holds",
            Aliases.of(List.of("d = study.dimension")),
            new Named(Inputs.of(FACTS), "", Position.none()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "study.samples > study.dimension + 2; VIOLATED",
        "study.samples >= d + 2; MET",
        "study.samples < 13; MET",
        "study.samples <= 11; VIOLATED",
        "study.samples / 120 = 0.1; MET",
        "study.samples != 12; VIOLATED",
        "family.covariance = full; MET",
        "family.covariance = identity; VIOLATED",
        "family.covariance != identity; MET",
        "full = family.covariance; MET",
        "family.fit = leave-one-out; MET",
        "family.covariance > full; UNKNOWN",
        "source.standard-normal = true; MET",
        "source.standard-normal = false; VIOLATED",
        "family.shared = source.shared; MET",
        "family.size > 3; UNKNOWN",
        "family.estimator = biased; UNKNOWN"
      })
  void sidesAreFactsFormulasOrWords(String holds, Status status) {
    assertThat(check(holds).status()).isEqualTo(status);
  }

  @Test
  void itSaysWhatItFound() {
    assertThat(check("study.samples >= d + 2").why()).isEqualTo("study.samples is 12, d + 2 is 12");
    assertThat(check("family.covariance = identity").why()).isEqualTo("family.covariance is full");
    assertThat(check("family.size > 3").why()).isEqualTo("'family.size' has no value here");
  }
}
