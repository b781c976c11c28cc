package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.judge.JackknifeEstimate;
import org.tributary.evidence.judge.JudgeWord;
import org.tributary.evidence.judge.NullTail;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.rule.MeanRule;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Measurement;

/** One reading of a judged excess: its word and its interval, by what was recorded for it. */
final class JudgedReading {
  /** Share of rows of one law beyond the recorded quantiles. */
  private static final double BEYOND = 0.025;

  private final CardContext context;
  private final Equivalence question;
  private final Map<String, String> setting;
  private final Side side;
  private final Sample excess;
  private final double margin;

  /**
   * What was decided, and by which interval: its upper end below the margin is as good as real, its
   * lower end above 0 worse.
   *
   * @param asksForKey whether the candidate's units, which are not known, would decide
   */
  record Judged(
      JudgeWord word, Interval interval, String method, List<String> remarks, boolean asksForKey) {}

  JudgedReading(
      CardContext context, Equivalence question, Map<String, String> setting, Position at) {
    this.context = context;
    this.question = question;
    this.setting = setting;
    this.side = question.excess().at(at);
    this.excess = context.axes().sample(setting, side);
    this.margin =
        Facets.marginOf(question)
            .map(each -> context.axes().sample(setting, each.at(at)))
            .map(sample -> sample.allFinite() ? sample.mean() : 0)
            .orElse(question.fixed());
  }

  /** The margin, {@code >= 0}; 0 calls nothing as good. */
  double margin() {
    return margin;
  }

  /** Whether anything was recorded for it. */
  boolean recorded() {
    return excess.count() > 0 || says().length() > 0;
  }

  /** Why it gives no verdict; empty where it does. */
  Optional<String> refusal() {
    if (excess.count() == 0) {
      return Optional.of("nothing was measured");
    }
    if (!excess.allFinite()) {
      return Optional.of(why().orElse("some excesses are not finite " + excess.fateAndReason()));
    }
    return judged().isPresent()
        ? Optional.empty()
        : SplitTotals.of(excess)
            .refusal(question.rule())
            .or(() -> Optional.of("one replicate says nothing about the spread"));
  }

  /** What it assumes, or why it has no value, as the judge recorded it. */
  String says() {
    return recordedValues().map(Measurement::estimator).findFirst().orElse("");
  }

  private Optional<String> why() {
    return recordedValues()
        .filter(each -> each.outcome().censored() && !each.estimator().isEmpty())
        .map(Measurement::estimator)
        .findFirst();
  }

  private Stream<Measurement> recordedValues() {
    return context.input().observations().of(setting).of(side).all().stream()
        .map(Observation::measurement);
  }

  /** A number that one judgement recorded at a part of the excess. */
  OptionalDouble number(String part) {
    Sample sample = context.axes().sample(setting, side.at(ExcessParts.at(side.position(), part)));
    return sample.count() == 1 && sample.allFinite()
        ? OptionalDouble.of(sample.mean())
        : OptionalDouble.empty();
  }

  /** The verdict; empty where its spread is not known. */
  Optional<Judged> judged() {
    return excess.count() == 0 || !excess.allFinite()
        ? Optional.empty()
        : uStatistic().or(this::jackknife).or(this::replicates);
  }

  private JudgeWord word(Interval interval) {
    return margin > 0 && interval.upper() < margin
        ? JudgeWord.AS_GOOD_AS_REAL
        : interval.lower() > 0 ? JudgeWord.WORSE_THAN_REAL : JudgeWord.NOT_ENOUGH_EVIDENCE;
  }

  /** How far theta lies beyond the null law; the quantile itself goes on at the card's level. */
  private OptionalDouble beyond(String quantile, String tail, double added) {
    double share = Math.min(BEYOND, 0.5 * (1 - context.family().level()));
    OptionalDouble known = number(quantile);
    return known.isEmpty()
        ? known
        : OptionalDouble.of(
            excess.mean()
                - added
                - new NullTail(known.getAsDouble(), number(tail).orElse(0), BEYOND).at(share));
  }

  private Optional<Judged> uStatistic() {
    OptionalDouble error = number(ExcessParts.ERROR_AT_MARGIN);
    OptionalDouble independent = beyond(ExcessParts.NULL_QUANTILE, ExcessParts.NULL_TAIL, 0);
    if (excess.count() != 1 || independent.isEmpty() || error.isEmpty()) {
      return Optional.empty();
    }
    double level = context.family().level();
    double z = Normal.quantile(0.5 + 0.5 * level);
    double theta = excess.mean();
    OptionalDouble clustered =
        beyond(
            ExcessParts.CLUSTERED_QUANTILE,
            ExcessParts.CLUSTERED_TAIL,
            number(ExcessParts.ADDED).orElse(0));
    boolean grouped = number(ExcessParts.KEYLESS).orElse(0) > 0;
    double lower =
        clustered.isEmpty()
            ? independent.getAsDouble()
            : grouped
                ? clustered.getAsDouble()
                : Math.min(independent.getAsDouble(), clustered.getAsDouble());
    Interval interval =
        new Interval(theta, Math.min(theta, lower), theta + z * error.getAsDouble(), level);
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "rows of one law would exceed "
            + Words.number(theta - lower)
            + " once in "
            + Math.round(1 / Math.min(BEYOND, 0.5 * (1 - level))));
    if (grouped) {
      remarks.add("neighbouring rows of the candidate are alike: they come in units");
    }
    JudgeWord word = word(interval);
    return Optional.of(
        new Judged(
            word,
            interval,
            "null law, and standard error at the margin",
            remarks,
            clustered.isPresent()
                && word == JudgeWord.NOT_ENOUGH_EVIDENCE
                && independent.getAsDouble() > 0));
  }

  private Optional<Judged> jackknife() {
    OptionalDouble real = number(ExcessParts.REAL_VARIANCE);
    OptionalDouble candidate = number(ExcessParts.CANDIDATE_VARIANCE);
    OptionalDouble groups = number(ExcessParts.GROUPS);
    if (excess.count() != 1 || real.isEmpty() || candidate.isEmpty() || groups.isEmpty()) {
      return Optional.empty();
    }
    int count = (int) groups.getAsDouble();
    JackknifeEstimate estimate =
        new JackknifeEstimate(excess.mean(), real.getAsDouble(), candidate.getAsDouble(), count);
    Interval interval = estimate.interval(context.family().level());
    JudgeWord word = word(interval);
    return Optional.of(
        new Judged(
            word,
            interval,
            "jackknife of " + count + " groups on each side",
            List.of(),
            number(ExcessParts.KEYLESS).isPresent() && word == JudgeWord.NOT_ENOUGH_EVIDENCE));
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
    List<String> remarks =
        question.rule() == Rule.ONE_DATA_SET
            ? List.of(sizes.approximation(excess.count()))
            : List.of();
    return Optional.of(new Judged(word(interval), interval, rule.method(excess), remarks, false));
  }
}
