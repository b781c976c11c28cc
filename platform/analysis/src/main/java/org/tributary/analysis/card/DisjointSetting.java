package org.tributary.analysis.card;

import java.util.Map;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;

/**
 * A setting of a table whose training sets share no row: it records losses by held-out unit, and
 * its gap is judged by rule T where others of the same sweep, too large for enough sets, are judged
 * as splits.
 *
 * @param setting asked about
 * @param axes reads the observations
 */
record DisjointSetting(Map<String, String> setting, AxisReader axes) {

  /** The question as it is to be answered at a setting. */
  static Question asked(Question question, Map<String, String> setting, AxisReader axes) {
    return question.visit(new Ruled(new DisjointSetting(setting, axes)));
  }

  /** Whether losses by held-out unit were recorded of a side, finite or not. */
  private boolean holds(Side side) {
    return axes.measurements().keys().stream()
        .filter(key -> key.arm().equals(side.arm()) && key.metric().equals(side.metric()))
        .flatMap(key -> axes.measurements().positions(axes.setting(setting, side), key).stream())
        .anyMatch(position -> HeldOutUnits.isPart(position.part()));
  }

  private static final class Ruled extends SomeCases<Question> {
    private final DisjointSetting at;

    Ruled(DisjointSetting at) {
      this.at = at;
    }

    @Override
    public Question estimate(Estimate asked) {
      return asked.rule() == Rule.ONE_DATA_SET && asked.minus().isEmpty() && at.holds(asked.of())
          ? byRuleT(asked)
          : asked;
    }

    private static Estimate byRuleT(Estimate asked) {
      return new Estimate(
          asked.id(),
          asked.text(),
          asked.name(),
          asked.of(),
          asked.minus(),
          asked.unit(),
          asked.margin(),
          asked.above(),
          asked.below(),
          Rule.DISJOINT_SETS,
          asked.scale());
    }

    @Override
    protected Question other(Question question) {
      return question;
    }
  }
}
