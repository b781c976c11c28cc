package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.evidence.copies.CopyWord;
import org.tributary.evidence.judge.JackknifeEstimate;
import org.tributary.evidence.judge.JudgeWord;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.rule.MeanRule;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Copies;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Measurement;

/**
 * Whether a candidate is as good as real rows, by two one-sided tests: upper end of the excess
 * below the margin, lower end above 0.
 *
 * <p>Where one judgement recorded what it rests on ({@link ExcessParts}) its own interval decides:
 * the jackknife's, or for a U-statistic its null law and its error at the margin. Else the interval
 * is that of the mean over replicates.
 */
final class EquivalenceCard implements Card {
  private static final String SEE_COPIES = "see-copies";
  private static final double MOST_NEEDED = 1e12;
  private final CardContext context;
  private final Equivalence question;
  private final Map<String, String> setting;
  private final Sample excess;
  private final double margin;

  /** What was decided, and by which interval. */
  private record Judged(JudgeWord word, Interval interval, String method, List<String> remarks) {}

  EquivalenceCard(CardContext context, Equivalence question, Map<String, String> setting) {
    this.context = context;
    this.question = question;
    this.setting = setting;
    this.excess = context.axes().sample(setting, question.excess());
    this.margin =
        Facets.marginOf(question)
            .map(side -> context.axes().sample(setting, side))
            .map(sample -> sample.allFinite() ? sample.mean() : 0)
            .orElse(question.fixed());
  }

  @Override
  public Finding finding() {
    Side side = question.excess();
    String subject =
        "excess of " + side.name() + " over real rows in " + Words.metric(side.metric());
    Draft draft = new Draft(question, setting, subject, side.metric());
    if (excess.count() == 0 || !excess.allFinite()) {
      return draft.unanswered(
          excess.count() == 0
              ? "nothing was measured"
              : why().orElse("some excesses are not finite " + excess.fateAndReason()));
    }
    Optional<Judged> judged = uStatistic().or(this::jackknife).or(this::replicates);
    if (judged.isEmpty()) {
      return draft.unanswered(
          SplitTotals.of(excess)
              .refusal(question.rule())
              .orElse("one replicate says nothing about the spread"));
    }
    Judged found = judged.get();
    Optional<CopyWord> copies = copies();
    if (copies.isPresent() && found.word == JudgeWord.AS_GOOD_AS_REAL) {
      // A copy of the training rows is as near as can be to rows of their law: that is no praise.
      return draft
          .next(List.of("see the card of copies"))
          .plain(
              SEE_COPIES,
              subject + ": see copies: a table that holds rows of the real one is near for that.",
              Map.of());
    }
    Interval interval = found.interval;
    String[] words = Words.aligned(interval.estimate(), interval.lower(), interval.upper());
    String unit = context.unit(side.metric());
    String rule = Draft.rule(context.family(), found.method);
    String text =
        subject
            + " "
            + words[0]
            + " "
            + words[1]
            + (unit.isEmpty() ? "" : " " + unit)
            + ", margin "
            + Words.number(margin)
            + ": "
            + found.word.label().replace('-', ' ')
            + ", "
            + rule;
    return draft
        .next(next(found.word))
        .complete(
            found.word.label(),
            Optional.of(Draft.effect(subject, interval, rule)),
            Map.of("margin", flip(found.word, interval)),
            Optional.empty(),
            Consequence.of(interval, margin > 0 ? margin : Math.abs(interval.estimate())),
            Draft.withRemarks(text, found.remarks));
  }

  /** Why an excess has no value, as the judge recorded it. */
  private Optional<String> why() {
    Side side = question.excess();
    return context.input().observations().of(setting).of(side).all().stream()
        .map(Observation::measurement)
        .filter(each -> each.outcome().censored() && !each.estimator().isEmpty())
        .map(Measurement::estimator)
        .findFirst();
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

  /** A number that one judgement recorded at a part of the excess. */
  private OptionalDouble recorded(String part) {
    Side side = question.excess();
    Sample sample = context.axes().sample(setting, side.at(ExcessParts.at(side.position(), part)));
    return sample.count() == 1 && sample.allFinite()
        ? OptionalDouble.of(sample.mean())
        : OptionalDouble.empty();
  }

  private Optional<Judged> uStatistic() {
    OptionalDouble quantile = recorded(ExcessParts.NULL_QUANTILE);
    OptionalDouble error = recorded(ExcessParts.ERROR_AT_MARGIN);
    if (excess.count() != 1 || quantile.isEmpty() || error.isEmpty()) {
      return Optional.empty();
    }
    double level = context.family().level();
    double z = Normal.quantile(0.5 + 0.5 * level);
    double theta = excess.mean();
    JudgeWord word =
        margin > 0 && theta < margin - z * error.getAsDouble()
            ? JudgeWord.AS_GOOD_AS_REAL
            : theta > quantile.getAsDouble()
                ? JudgeWord.WORSE_THAN_REAL
                : JudgeWord.NOT_ENOUGH_EVIDENCE;
    return Optional.of(
        new Judged(
            word,
            Interval.symmetric(theta, z * error.getAsDouble(), level),
            "standard error at the margin",
            List.of(
                "rows of one law would exceed "
                    + Words.number(quantile.getAsDouble())
                    + " once in 40")));
  }

  private Optional<Judged> jackknife() {
    OptionalDouble real = recorded(ExcessParts.REAL_VARIANCE);
    OptionalDouble candidate = recorded(ExcessParts.CANDIDATE_VARIANCE);
    OptionalDouble groups = recorded(ExcessParts.GROUPS);
    if (excess.count() != 1 || real.isEmpty() || candidate.isEmpty() || groups.isEmpty()) {
      return Optional.empty();
    }
    int count = (int) groups.getAsDouble();
    JackknifeEstimate estimate =
        new JackknifeEstimate(excess.mean(), real.getAsDouble(), candidate.getAsDouble(), count);
    double level = context.family().level();
    return Optional.of(
        new Judged(
            estimate.word(margin, level),
            estimate.interval(level),
            "jackknife of " + count + " groups on each side",
            List.of()));
  }

  private Optional<Judged> replicates() {
    if (excess.count() < 2) {
      return Optional.empty();
    }
    SplitTotals sizes = SplitTotals.of(excess);
    if (sizes.refusal(question.rule()).isPresent()) {
      return Optional.empty();
    }
    MeanRule rule = new MeanRule(question.rule(), context.family().resamples(excess.count()));
    Interval interval =
        rule.mean(excess.values(), sizes, context.family().level(), context.stream(question.id()));
    JudgeWord word =
        margin > 0 && interval.upper() < margin
            ? JudgeWord.AS_GOOD_AS_REAL
            : interval.lower() > 0 ? JudgeWord.WORSE_THAN_REAL : JudgeWord.NOT_ENOUGH_EVIDENCE;
    List<String> remarks = new ArrayList<>();
    if (question.rule() == Rule.ONE_DATA_SET) {
      remarks.add(sizes.approximation(excess.count()));
    }
    return Optional.of(new Judged(word, interval, rule.method(excess), remarks));
  }

  private List<String> next(JudgeWord word) {
    OptionalDouble needed = recorded(ExcessParts.UNITS_NEEDED);
    if (word != JudgeWord.NOT_ENOUGH_EVIDENCE) {
      return List.of();
    }
    return needed.isEmpty() || needed.getAsDouble() > MOST_NEEDED
        ? List.of("more rows on both sides")
        : List.of(
            "about "
                + Words.count(needed.getAsDouble())
                + " rows or units on each side would tell rows of one law from others");
  }

  private String flip(JudgeWord word, Interval interval) {
    String own = " instead of " + Words.number(margin);
    return switch (word) {
      case AS_GOOD_AS_REAL -> "a margin below " + Words.number(interval.upper()) + own;
      case WORSE_THAN_REAL ->
          "none: the excess lies above 0 by " + Words.number(interval.lower()) + " at least";
      case NOT_ENOUGH_EVIDENCE -> "a margin above " + Words.number(interval.upper()) + own;
    };
  }
}
