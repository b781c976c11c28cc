package org.tributary.evidence.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.statistics.Interval;

class TheorySentenceTest {
  private static final Departure LARGEST = new Departure(3, .01, 2.1, 4.1);

  @Test
  void holdsSaysWhatWouldHaveShown() {
    ExactCurve curve =
        new ExactCurve(TheoryWord.HOLDS, List.of(), LARGEST, .04, 20, 0, OptionalLong.empty());
    assertThat(TheorySentence.of(curve, i -> "generation " + i))
        .isEqualTo(
            "agrees with the exact curve at all 20 places, at most 2.1 standard errors"
                + " (4.1 would be chance) away; a deviation of 4 % at any of them would have shown");
  }

  @Test
  void cannotTellSaysWhatGoesUnseen() {
    ExactCurve curve =
        new ExactCurve(
            TheoryWord.CANNOT_TELL, List.of(), LARGEST, .35, 20, 0, OptionalLong.of(245));
    assertThat(TheorySentence.of(curve, i -> "n = " + i))
        .contains("up to 35 % would go unseen", "about 245 replicates");
    ExactCurve hidden =
        new ExactCurve(
            TheoryWord.CANNOT_TELL, List.of(), LARGEST, .35, 20, 12, OptionalLong.empty());
    assertThat(TheorySentence.of(hidden, i -> "n = " + i))
        .contains("at 12 of 20 places the mean rests on runs too rare to see")
        .doesNotContain("replicates would show");
  }

  @Test
  void contradictedSaysWhereAndHowFar() {
    ExactCurve curve =
        new ExactCurve(
            TheoryWord.CONTRADICTED,
            List.of(new Departure(7, .0917, 5.23, 4.08)),
            LARGEST,
            .2,
            20,
            0,
            OptionalLong.empty());
    assertThat(TheorySentence.of(curve, i -> "generation " + i))
        .isEqualTo(
            "9.2 % above the exact value at generation 7, 5.2 standard errors"
                + " (4.1 would be chance)");
    BoundCurve bound =
        new BoundCurve(
            TheoryWord.CONTRADICTED,
            List.of(new Departure(Departure.AVERAGE, -.031, -3.2, 2.5)),
            0,
            0,
            20,
            .9,
            1.1);
    assertThat(TheorySentence.of(bound, false, i -> "n = " + i))
        .startsWith("3.1 % below the bound on average over the places, 3.2 standard errors");
  }

  @Test
  void boundsAndRatesHaveTheirFigures() {
    BoundCurve loose = new BoundCurve(TheoryWord.HOLDS, List.of(), 20, 0, 20, 1.3, 40);
    assertThat(TheorySentence.of(loose, true, i -> "n = " + i))
        .isEqualTo("below the bound at all 20 places; the bound is 1.3 to 40 times the mean");
    BoundCurve one = new BoundCurve(TheoryWord.HOLDS, List.of(), 1, 2, 3, 1.3, 40);
    assertThat(TheorySentence.of(one, true, i -> "n = " + i))
        .startsWith("below the bound at the one testable place; ");
    assertThat(TheorySentence.of(ProbabilityBound.byPlace(4, 20, .05, 1), 4, 20))
        .isEqualTo(
            "4 of 20 replicates lie outside; chance gives that many or more with probability"
                + " 0.016 (0.02 would contradict)");
    RateCurve rate =
        new RateCurve(
            TheoryWord.FOLLOWS,
            new Interval(-.01, -.04, .02, .95),
            Interval.symmetric(0, .1, .99),
            0,
            0,
            1,
            .06);
    assertThat(TheorySentence.of(rate, -1, "n = 50-800"))
        .isEqualTo(
            "within 6 % over n = 50-800, scaled once; exponent \u22121.01 [\u22121.04, \u22120.98] for"
                + " \u22121");
  }
}
