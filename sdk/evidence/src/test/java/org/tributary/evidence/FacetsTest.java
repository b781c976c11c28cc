package org.tributary.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.Facets.Reach;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Copies;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

class FacetsTest {
  private static final Side LOOP = Side.of("loop", Recorded.METRIC, "loop");
  private static final Contrast CONTRAST = Recorded.contrast("a", "b");

  @Test
  void aThresholdHasTheFacetsOfItsContrastAlongAnAxis() {
    Facets contrast = Facets.of(CONTRAST);
    Facets threshold = Facets.of(new Threshold("t", "?", "samples", CONTRAST));

    assertThat(contrast.sides()).containsExactly(CONTRAST.first(), CONTRAST.second());
    assertThat(contrast.axis()).isEmpty();
    assertThat(contrast.rule()).contains(Rule.LAW_KNOWN);
    assertThat(contrast.better()).contains(Better.LOWER);
    assertThat(contrast.located()).isFalse();
    assertThat(threshold.sides()).isEqualTo(contrast.sides());
    assertThat(threshold.better()).isEqualTo(contrast.better());
    assertThat(threshold.axis()).contains("samples");
    assertThat(threshold.located()).isTrue();
  }

  @Test
  void aDifferenceReadsBothSidesAndATrendRunsOverGenerations() {
    Side other = LOOP.at(Position.part("train"));
    Estimate gap =
        new Estimate(
            "gap",
            "?",
            "gap",
            LOOP,
            Optional.of(other),
            "",
            OptionalDouble.empty(),
            "",
            "",
            Rule.ONE_DATA_SET);
    Trend trend =
        new Trend(
            "fate",
            "?",
            LOOP,
            Better.LOWER,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Scale.VALUE,
            1.25,
            Rule.LAW_KNOWN);

    assertThat(Facets.of(gap).sides()).containsExactly(LOOP, other);
    assertThat(Facets.of(trend).axis()).contains("generation");
    assertThat(Facets.of(trend).located()).as("its answer is a word").isFalse();
  }

  @Test
  void whatIsRecordedAtPartsIsReadAtAllOfThem() {
    Facets affinity =
        Facets.of(new Affinity("a", "?", "gain", "alone", "affinity", Rule.LAW_KNOWN));
    Facets copies = Facets.of(new Copies("c", "?", LOOP));

    assertThat(affinity.reach()).isEqualTo(Reach.PARTS);
    assertThat(affinity.sides()).extracting(Side::metric).containsExactly("gain", "alone");
    assertThat(copies.reach()).isEqualTo(Reach.PARTS);
  }

  @Test
  void anEquivalenceReadsItsMarginAtTheSettingOfItsExcess() {
    Side excess = LOOP.fixed(Map.of("samples", "100"));
    Equivalence recorded = new Equivalence("e", "?", excess, "kappa", 0, Rule.LAW_KNOWN);
    Equivalence fixed = new Equivalence("e", "?", excess, "", .1, Rule.LAW_KNOWN);

    Side margin = Facets.marginOf(recorded).orElseThrow();
    assertThat(margin.metric()).isEqualTo("kappa");
    assertThat(margin.setting()).isEqualTo(excess.setting());
    assertThat(Facets.marginOf(fixed)).isEmpty();
    assertThat(Facets.of(recorded).sides()).contains(excess, margin);
    assertThat(Facets.of(fixed).sides())
        .contains(excess.at(Position.part(ExcessParts.NULL_QUANTILE)))
        .hasSize(1 + ExcessParts.all(Position.none()).size());
    assertThat(List.of(ExcessParts.at(Position.part("test"), ExcessParts.GROUPS).part()))
        .containsExactly("test groups");
  }
}
