package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.evidence.copies.CopyWord;
import org.tributary.evidence.judge.JudgeWord;
import org.tributary.evidence.question.SomeCases;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Copies;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Side;

/**
 * Whether a candidate is as good as real rows, by two one-sided tests: upper end of the excess
 * below the margin, lower end above 0.
 *
 * <p>Where one judgement recorded what it rests on ({@link ExcessParts}) its own interval decides:
 * the jackknife's, or for a U-statistic its null law and its error at the margin. Else the interval
 * is that of the mean over replicates. A verdict that another reading of the same rows does not
 * share is no verdict.
 */
final class EquivalenceCard implements Card {
  private static final String SEE_COPIES = "see-copies";
  private static final double MOST_NEEDED = 1e12;
  private final CardContext context;
  private final Equivalence question;
  private final Map<String, String> setting;
  private final JudgedReading reading;

  EquivalenceCard(CardContext context, Equivalence question, Map<String, String> setting) {
    this.context = context;
    this.question = question;
    this.setting = setting;
    this.reading = new JudgedReading(context, question, setting, question.excess().position());
  }

  @Override
  public Finding finding() {
    Side side = question.excess();
    String subject =
        "excess of " + side.name() + " over real rows in " + Words.metric(side.metric());
    Draft draft = new Draft(question, setting, subject, side.metric());
    Optional<String> refusal = reading.refusal();
    if (refusal.isPresent()) {
      return draft.unanswered(refusal.get());
    }
    JudgedReading.Judged found = reading.judged().orElseThrow();
    List<String> remarks = new ArrayList<>(found.remarks());
    List<JudgedReading> others =
        ExcessParts.readings(question.excess().position()).stream()
            .map(at -> new JudgedReading(context, question, setting, at))
            .filter(JudgedReading::recorded)
            .toList();
    JudgeWord word = agreed(found.word(), others, remarks);
    Optional<CopyWord> copies = copies();
    if (copies.isPresent() && word == JudgeWord.AS_GOOD_AS_REAL) {
      // A copy of the training rows is as near as can be to rows of their law: that is no praise.
      return draft
          .next(List.of("see the card of copies"))
          .plain(
              SEE_COPIES,
              subject
                  + ": a table that holds rows of the real one is near for that, see the copies.",
              Map.of());
    }
    Interval interval = hull(found.interval(), others);
    double margin = reading.margin();
    String[] words = Words.aligned(interval.estimate(), interval.lower(), interval.upper());
    String unit = context.unit(side.metric());
    String rule = Draft.rule(context.family(), found.method());
    String text =
        subject
            + " "
            + words[0]
            + " "
            + words[1]
            + (unit.isEmpty() ? "" : " " + unit)
            + (margin > 0
                ? ", margin " + Words.number(margin)
                : ", a margin too small to be measured on these rows")
            + ": "
            + words(word)
            + ", "
            + rule;
    return draft
        .next(next(word, found))
        .complete(
            word.label(),
            Optional.of(Draft.effect(subject, interval, rule)),
            Map.of("margin", flip(word, interval)),
            Optional.empty(),
            Draft.withRemarks(text, remarks));
  }

  /** The word, unless another reading of the same rows has another one: then nothing is decided. */
  private static JudgeWord agreed(
      JudgeWord word, List<JudgedReading> others, List<String> remarks) {
    boolean shared = true;
    for (JudgedReading beside : others) {
      Optional<JudgedReading.Judged> judged = beside.judged();
      shared &= judged.isPresent() && judged.get().word() == word;
      remarks.add(
          judged
              .map(each -> beside.says() + " the verdict would be " + words(each.word()))
              .orElse(beside.says()));
    }
    if (!shared && word != JudgeWord.NOT_ENOUGH_EVIDENCE) {
      remarks.add("as the rows stand it would be " + words(word));
      return JudgeWord.NOT_ENOUGH_EVIDENCE;
    }
    return word;
  }

  /** What all readings hold: no verdict stands beside an interval that contradicts it. */
  private static Interval hull(Interval first, List<JudgedReading> others) {
    double lower = first.lower();
    double upper = first.upper();
    for (JudgedReading beside : others) {
      Optional<Interval> own = beside.judged().map(JudgedReading.Judged::interval);
      lower = Math.min(lower, own.map(Interval::lower).orElse(lower));
      upper = Math.max(upper, own.map(Interval::upper).orElse(upper));
    }
    return new Interval(first.estimate(), lower, upper, first.level());
  }

  private static String words(JudgeWord word) {
    return word.label().replace('-', ' ');
  }

  /** The word for copies in the same candidate, where some were found. */
  private Optional<CopyWord> copies() {
    return context.input().questions().stream()
        .flatMap(each -> each.visit(new AsCopies()).stream())
        .filter(each -> each.counts().arm().equals(question.excess().arm()))
        .flatMap(each -> CopiesCard.counts(context, setting, each).stream())
        .map(CopyCounts::word)
        .filter(word -> word == CopyWord.COPIES || word == CopyWord.NEAR_COPIES)
        .findFirst();
  }

  private static final class AsCopies extends SomeCases<Optional<Copies>> {
    @Override
    public Optional<Copies> copies(Copies question) {
      return Optional.of(question);
    }

    @Override
    protected Optional<Copies> other(Question question) {
      return Optional.empty();
    }
  }

  private List<String> next(JudgeWord word, JudgedReading.Judged found) {
    if (word != JudgeWord.NOT_ENOUGH_EVIDENCE) {
      return List.of();
    }
    Position at = question.excess().position();
    if (found.asksForKey()) {
      return List.of(
          "name the units of the candidate's rows too (unit:): without them the two tables differ"
              + " by no more than units do");
    }
    if (new JudgedReading(context, question, setting, ExcessParts.byUnit(at)).recorded()) {
      return List.of("say whether the column is a unit (unit:)");
    }
    if (new JudgedReading(context, question, setting, ExcessParts.withoutFew(at)).recorded()) {
      return List.of("look at the few rows that carry the spread");
    }
    OptionalDouble needed = reading.number(ExcessParts.UNITS_NEEDED);
    return needed.isEmpty() || needed.getAsDouble() > MOST_NEEDED
        ? List.of("more rows on both sides")
        : List.of(
            "about "
                + Words.count(needed.getAsDouble())
                + " rows or units on each side would tell rows of one law from others");
  }

  private String flip(JudgeWord word, Interval interval) {
    String own = " instead of " + Words.number(reading.margin());
    return switch (word) {
      case AS_GOOD_AS_REAL -> "a margin below " + Words.number(interval.upper()) + own;
      case WORSE_THAN_REAL ->
          "none: the excess lies above 0 by " + Words.number(interval.lower()) + " at least";
      case NOT_ENOUGH_EVIDENCE -> "a margin above " + Words.number(interval.upper()) + own;
    };
  }
}
