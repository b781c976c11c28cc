package org.tributary.analysis.card;

import java.util.List;
import java.util.Map;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.rule.DisjointSets;
import org.tributary.evidence.rule.UnitDifferences;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Advice;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;

/**
 * Settings of a table whose training sets share no row: they record losses by held-out unit, and
 * are judged by rule T where others of the same sweep, too large for enough sets, are judged as
 * splits.
 *
 * @param setting asked about
 * @param axes reads the observations
 */
record DisjointSettings(Map<String, String> setting, AxisReader axes) {

  /** The question as it is to be answered at a setting. */
  static Question asked(Question question, Map<String, String> setting, AxisReader axes) {
    return question.visit(new Ruled(new DisjointSettings(setting, axes)));
  }

  /** Whether all that is asked of is such a setting. */
  public static boolean everywhere(List<Question> questions, AxisReader axes) {
    List<Estimate> estimates =
        questions.stream()
            .filter(Estimate.class::isInstance)
            .map(Estimate.class::cast)
            .filter(each -> each.rule() == Rule.ONE_DATA_SET)
            .toList();
    return !estimates.isEmpty()
        && estimates.stream()
            .allMatch(
                each ->
                    axes.settings(List.of(each.of())).stream()
                        .allMatch(at -> new DisjointSettings(at, axes).holds(each.of())));
  }

  private boolean holds(Side side) {
    return UnitDifferences.of(axes, setting, side).filter(DisjointSets::enough).isPresent();
  }

  private static final class Ruled extends SomeCases<Question> {
    private final DisjointSettings at;

    Ruled(DisjointSettings at) {
      this.at = at;
    }

    @Override
    public Question estimate(Estimate asked) {
      return asked.rule() == Rule.ONE_DATA_SET && asked.minus().isEmpty() && at.holds(asked.of())
          ? asked.under(Rule.DISJOINT_SETS)
          : asked;
    }

    @Override
    public Question advice(Advice asked) {
      return asked.rule() == Rule.ONE_DATA_SET && at.holds(asked.of())
          ? asked.under(Rule.DISJOINT_SETS)
          : asked;
    }

    @Override
    protected Question other(Question question) {
      return question;
    }
  }
}
