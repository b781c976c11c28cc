package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.Replication;
import org.tributary.evidence.condition.ExponentCondition;
import org.tributary.evidence.condition.ExponentCondition.Answer;
import org.tributary.evidence.power.LogPolynomial;
import org.tributary.evidence.power.PowerLaw;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.LeastSquaresLine;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Crossing;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Rule;

/**
 * What power of an axis a mean follows.
 *
 * <p>The slope of log mean on log x, compared with the claimed exponent. Where a bound gives exact
 * expectations at these sizes, their own slope takes the place of the asymptotic claim, which a
 * finite size refutes when replicates are many. Within .02 of what it is compared with, a slope is
 * {@code as-claimed} whatever its interval; an interval wider than .5 that holds it decides
 * nothing. A line that bends has no one power, and is said to; one within .05 of level is flat.
 */
final class ExponentCard implements Card {
  private static final double MARGIN = 0.02;
  private static final double WIDEST = 0.5;
  private static final double FLAT = 0.05;
  private static final int FEWEST_REPLICATES = 3;
  private static final double BEND_LEVEL = 0.95;

  private record Claim(double slope, Meaning meaning, Optional<Spoken> spoken) {}

  private final CardContext context;
  private final Exponent exponent;
  private final Map<String, String> rest;
  private final CompleteRows rows;

  ExponentCard(CardContext context, Exponent exponent, Map<String, String> rest) {
    this.context = context;
    this.exponent = exponent;
    this.rest = rest;
    List<Stop> stops = context.axes().stops(rest, exponent.axis(), exponent.of());
    List<Stop> read =
        exponent
            .passage()
            .map(passage -> stops.stream().map(stop -> passed(passage, stop)).toList())
            .orElse(stops);
    this.rows = CompleteRows.of(CompleteRows.positive(read));
  }

  private Stop passed(Crossing passage, Stop stop) {
    List<Stop> along = context.axes().stops(stop.setting(), passage.axis(), passage.of());
    return new Stop(
        stop.x(), stop.text(), stop.setting(), stop.position(), Passages.positions(passage, along));
  }

  @Override
  public Finding finding() {
    String subject =
        exponent
                .passage()
                .map(
                    passage ->
                        context.axes().name(passage.axis()) + " at which " + passage.id() + " of ")
                .orElse(Words.metric(exponent.of().metric()) + " of ")
            + exponent.of().name()
            + " in "
            + context.axes().name(exponent.axis());
    Draft draft = new Draft(exponent, rest, "power of " + subject, exponent.of().metric());
    if (!context.axes().categories(exponent.axis()).isEmpty()) {
      return draft.unanswered("the places of the axis are no numbers");
    }
    if (rows.rows().length < FEWEST_REPLICATES || rows.stops().size() < FEWEST_REPLICATES) {
      return draft.unanswered(
          "a power law needs three sizes and three replicates that are whole, had "
              + rows.stops().size()
              + " sizes and "
              + rows.rows().length
              + " replicates"
              + String.join("", rows.remarks().stream().map(one -> "; " + one).toList()));
    }
    SplitTotals sizes = SplitTotals.of(rows.stops().get(0).sample());
    if (!sizes.replication().judged()) {
      return draft.unanswered(sizes.refusal(Rule.ONE_DATA_SET).orElseThrow());
    }
    Answer answer =
        new ExponentCondition(sizes.replication(), BEND_LEVEL)
            .ask(exponent.best(), rows.x(), rows.rows());
    if (answer instanceof Answer.Refused refused) {
      return draft.unanswered(refused.why());
    }
    if (answer instanceof Answer.Bends bends) {
      return bent(draft, subject, bends);
    }
    return fitted(draft, subject, sizes);
  }

  private Finding fitted(Draft draft, String subject, SplitTotals sizes) {
    Optional<Interval> fitted = slope(sizes.replication());
    if (fitted.isEmpty()) {
      return draft.unanswered("some resample of the replicates has a mean of 0");
    }
    Interval slope = fitted.get();
    Optional<Claim> claim = claim();
    int count = rows.rows().length;
    String rule =
        Draft.rule(
            context.family(),
            sizes.known()
                ? "jackknife and Nadeau-Bengio over " + count + " splits"
                : "BCa over " + count + " replicates");
    String[] words = Words.aligned(slope.estimate(), slope.lower(), slope.upper());
    String verdict =
        slope.within(FLAT)
            ? Verdicts.FLAT
            : claim.map(made -> verdict(slope, made)).orElse(Verdicts.MEASURED);
    String text =
        subject
            + " follows the power "
            + words[0]
            + " "
            + words[1]
            + claim.map(made -> ", " + comparison(verdict, made)).orElse("")
            + ", "
            + rule;
    return draft.complete(
        verdict,
        Optional.of(Draft.effect("exponent", slope, rule)),
        claim.map(made -> flip(slope, made)).orElse(Map.of()),
        claim.flatMap(made -> theory(verdict, made)),
        Draft.withRemarks(text, rows.remarks()));
  }

  /** Splits of one table overlap: they are no replicates to resample. */
  private Optional<Interval> slope(Replication replication) {
    double level = context.family().level();
    return replication.overlapping()
        ? Optional.of(PowerLaw.fit(rows.x(), rows.rows(), replication, level).slope())
        : PowerFit.of(
            rows,
            context.family().resamples(rows.rows().length),
            level,
            context.stream(exponent.id()));
  }

  /** As theory's own line may: an exact expectation at finite sizes need be no power. */
  private Finding bent(Draft draft, String subject, Answer.Bends bends) {
    String theory =
        exactLogs()
            .map(
                logs -> {
                  LogPolynomial line = new LogPolynomial(rows.x());
                  return ", and that of the exact expectation from "
                      + Words.number(line.localSlope(logs, line.smallest()))
                      + " to "
                      + Words.number(line.localSlope(logs, line.largest()));
                })
            .orElse("");
    return draft.plain(
        Verdicts.BENDS,
        Draft.withRemarks(
            subject
                + " follows no one power: the slope bends from "
                + Words.number(bends.from())
                + " to "
                + Words.number(bends.to())
                + " over the sizes"
                + theory
                + " (quadratic term over "
                + rows.rows().length
                + " replicates)",
            rows.remarks()),
        Map.of("range", "a range of sizes over which the line is straight"));
  }

  private static Interval shifted(Interval slope, double by) {
    return new Interval(
        slope.estimate() - by, slope.lower() - by, slope.upper() - by, slope.level());
  }

  private static String verdict(Interval slope, Claim claim) {
    Interval away = shifted(slope, claim.slope);
    if (away.within(MARGIN) || (away.contains(0) && away.width() <= WIDEST)) {
      return Verdicts.AS_CLAIMED;
    }
    if (away.contains(0)) {
      return Verdicts.NOT_ENOUGH_EVIDENCE;
    }
    boolean larger = claim.slope < 0 ? away.upper() < 0 : away.lower() > 0;
    return larger ? Verdicts.STEEPER : Verdicts.FLATTER;
  }

  private String comparison(String verdict, Claim claim) {
    String claimed =
        claim.spoken.isPresent() && claim.meaning == Meaning.EXACT
            ? "the exact expectation at these sizes follows " + Words.number(claim.slope, 4)
            : "theory claims " + Words.number(claim.slope);
    boolean steepEnough = verdict.equals(Verdicts.STEEPER) || verdict.equals(Verdicts.AS_CLAIMED);
    boolean ceiling = claim.meaning != Meaning.EXACT;
    return ceiling && steepEnough && claim.slope < 0
        ? "at least as steep as " + Words.number(claim.slope) + ", which theory claims"
        : claimed;
  }

  private Map<String, String> flip(Interval slope, Claim claim) {
    double end = claim.slope < slope.estimate() ? slope.lower() : slope.upper();
    return Map.of(
        "claim",
        slope.contains(claim.slope)
            ? "a claim beyond ["
                + Words.number(slope.lower())
                + ", "
                + Words.number(slope.upper())
                + "]"
            : "a claim of " + Words.number(end) + " instead of " + Words.number(claim.slope));
  }

  /** The exact curve's own slope, else the claim with the bound that is drawn beside it. */
  private Optional<Claim> claim() {
    Optional<double[]> logs = exactLogs();
    if (logs.isPresent()) {
      double[] x = Arrays.stream(rows.x()).map(Math::log).toArray();
      double slope = LeastSquaresLine.fit(x, logs.get()).slope();
      return Optional.of(new Claim(slope, Meaning.EXACT, spoken(true)));
    }
    OptionalDouble claimed = exponent.claimed();
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Spoken> other = spoken(false);
    Meaning meaning = other.map(Spoken::meaning).orElse(Meaning.RATE);
    return Optional.of(new Claim(claimed.getAsDouble(), meaning, other));
  }

  /** The logs of one exact curve at every size; empty where it does not speak of all. */
  private Optional<double[]> exactLogs() {
    Optional<Spoken> first = spoken(true);
    List<Double> logs = new ArrayList<>();
    for (Stop stop : rows.stops()) {
      at(stop).stream()
          .filter(one -> one.meaning() == Meaning.EXACT && one.value() > 0)
          .filter(one -> first.map(curve -> curve.curve().equals(one.curve())).orElse(false))
          .findFirst()
          .ifPresent(one -> logs.add(Math.log(one.value())));
    }
    return first.isPresent() && logs.size() == rows.stops().size()
        ? Optional.of(logs.stream().mapToDouble(Double::doubleValue).toArray())
        : Optional.empty();
  }

  /** The first exact curve that speaks of a size, or the first of another kind. */
  private Optional<Spoken> spoken(boolean exact) {
    return rows.stops().stream()
        .flatMap(stop -> at(stop).stream())
        .filter(one -> exact == (one.meaning() == Meaning.EXACT) && (!exact || one.value() > 0))
        .findFirst();
  }

  private List<Spoken> at(Stop stop) {
    return context
        .shelf()
        .at(stop.setting(), exponent.of().metric(), exponent.of().arm(), stop.position());
  }

  private static Optional<Theory> theory(String verdict, Claim claim) {
    return claim.spoken.map(
        spoken -> {
          boolean met = verdict.equals(Verdicts.AS_CLAIMED);
          boolean atLeast = claim.meaning != Meaning.EXACT && verdict.equals(Verdicts.STEEPER);
          String holds =
              met
                  ? "yes"
                  : atLeast
                      ? "yes: at least as steep"
                      : verdict.equals(Verdicts.NOT_ENOUGH_EVIDENCE) ? "unknown" : "no";
          return new Theory(
              "power of " + spoken.point().label(),
              claim.slope,
              holds,
              spoken.bound().assumptions());
        });
  }
}
