package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.rule.Comparison;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Identical;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.Comparison.Unanswerable;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.simultaneous.Decision;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Rule;

/**
 * Which of two sides has the lower expected error.
 *
 * <p>The simultaneous interval is shown, and it alone decides.
 */
final class ContrastCard implements Card {
  private final CardContext context;
  private final Contrast contrast;
  private final Map<String, String> setting;
  private final Comparison comparison;
  private final Sample first;
  private final Sample second;

  ContrastCard(CardContext context, Contrast contrast, Map<String, String> setting) {
    this.context = context;
    this.contrast = contrast;
    this.setting = setting;
    this.first = context.axes().sample(setting, contrast.first());
    this.second = context.axes().sample(setting, contrast.second());
    this.comparison = context.contrast(contrast, contrast.id()).at(setting);
  }

  @Override
  public Finding finding() {
    Draft draft = new Draft(contrast, setting, words(), contrast.first().metric());
    if (comparison instanceof Unanswerable unanswerable) {
      return draft.unanswered(unanswerable.why());
    }
    if (comparison instanceof Identical identical) {
      return draft.plain(
          Verdicts.IDENTICAL,
          words() + ": equal in each of " + identical.pairs() + " replicates.",
          Map.of());
    }
    return decided(draft, (Effect) comparison);
  }

  private Finding decided(Draft draft, Effect effect) {
    Family family = context.family();
    Interval interval = effect.intervals().at(family.level());
    String unit = context.unit(contrast.first().metric());
    EffectWords words = new EffectWords(contrast, unit);
    Optional<String> instead = SplitTotals.of(first).insteadOfRows(contrast.rule());
    Flip flip = new Flip(words, effect, interval, first.mean(), second.mean(), instead);
    List<String> remarks = new ArrayList<>();
    String verdict = Verdicts.NOT_ENOUGH_EVIDENCE;
    Map<String, String> flips = Map.of();
    List<String> next = List.of();
    int direction = effect.direction(family.level());
    if (effect.insideMargin(family.level())) {
      verdict = Verdicts.NO_DIFFERENCE;
      flips = flip.ofNoDifference();
    } else if (direction != 0) {
      verdict = direction < 0 ? contrast.first().word() : contrast.second().word();
      flips = flip.ofDirection();
    } else {
      flips = flip.ofOpen();
      remarks.add("not enough evidence: " + flip.needed());
      next = List.of(flip.needed());
    }
    remarks.addAll(effect.remarks());
    Optional<CarriedByRows> carried =
        CarriedByRows.of(
            context.axes(), contrast.first(), contrast.second(), contrast.better(), setting);
    if (carried.isPresent()) {
      String others = withoutCarriers(carried.get(), effect);
      remarks.remove("not enough evidence: " + flip.needed());
      remarks.add(0, carried.get().remark());
      remarks.add(1, CarriedByRows.beside(verdict, others));
      verdict = others.equals(verdict) ? verdict : Verdicts.NOT_ENOUGH_EVIDENCE;
      flips = new LinkedHashMap<>(flips);
      flips.remove("rows");
      flips.put("rows that carry it", "leaving out the rows that carry it, or a bounded loss");
      next = CarriedByRows.next();
    }
    String rule = Draft.rule(family, effect.method());
    String sentence = words.sentence(effect.kind(), interval);
    Optional<Theory> theory = context.theory().beside(contrast, setting, effect);
    return draft
        .next(next)
        .complete(
            verdict,
            Optional.of(Draft.effect(effect.kind().title(), interval, rule)),
            flips,
            theory,
            Draft.withRemarks(sentence + ", " + rule, remarks));
  }

  /** The verdict of all other rows, by the same rule, margin and level. */
  private String withoutCarriers(CarriedByRows carried, Effect effect) {
    Interval others =
        carried.interval(
            carried.without(), contrast.rule(), SplitTotals.of(first), context.family().level());
    return switch (Decision.of(others, effect.kind() == Kind.DIFFERENCE ? effect.margin() : 0)) {
      case IDENTICAL -> Verdicts.IDENTICAL;
      case NO_DIFFERENCE -> Verdicts.NO_DIFFERENCE;
      case LOWER -> contrast.first().word();
      case HIGHER -> contrast.second().word();
      case NOT_ENOUGH_EVIDENCE -> Verdicts.NOT_ENOUGH_EVIDENCE;
    };
  }

  private String words() {
    String pair = contrast.first().name() + " against " + contrast.second().name();
    SplitTotals sizes = SplitTotals.of(first);
    if (contrast.rule() == Rule.LAW_KNOWN || !sizes.known() || first.count() == 0) {
      return pair;
    }
    return pair + ", n_train " + Words.count((double) sizes.train() / first.count());
  }
}
