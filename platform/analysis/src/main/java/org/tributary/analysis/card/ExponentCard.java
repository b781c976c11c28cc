package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.Replication;
import org.tributary.evidence.condition.ExponentCondition;
import org.tributary.evidence.condition.ExponentCondition.Answer.Bends;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.LeastSquaresLine;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Exponent;

/**
 * What power of an axis a mean follows.
 *
 * <p>The slope of log mean on log x, compared with the claimed exponent. Where a bound gives exact
 * expectations at these sizes, their own slope takes the place of the asymptotic claim, which a
 * finite size refutes when replicates are many. Within .02 of what it is compared with, a slope is
 * {@code as-claimed} whatever its interval; an interval wider than .5 that holds it decides
 * nothing.
 */
final class ExponentCard implements Card {
  private static final double MARGIN = 0.02;
  private static final double WIDEST = 0.5;
  private static final int FEWEST_TO_BEND = 3;

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
    this.rows = CompleteRows.of(CompleteRows.positive(stops));
  }

  @Override
  public Finding finding() {
    String subject =
        Words.metric(exponent.of().metric())
            + " of "
            + exponent.of().name()
            + " in "
            + context.axes().name(exponent.axis());
    Draft draft = new Draft(exponent, rest, "power of " + subject, exponent.of().metric());
    if (!context.axes().categories(exponent.axis()).isEmpty()) {
      return draft.unanswered("the places of the axis are no numbers");
    }
    double own = context.family().level();
    Optional<Interval> fitted =
        PowerFit.of(
            rows,
            context.family().resamples(Math.max(1, rows.rows().length)),
            own,
            context.stream(exponent.id()));
    if (fitted.isEmpty()) {
      return draft.unanswered(
          "a power law needs two sizes and two replicates with positive means, had "
              + rows.stops().size()
              + " sizes and "
              + rows.rows().length
              + " replicates");
    }
    Interval slope = fitted.get();
    Optional<Claim> claim = claim();
    String rule = Draft.rule(context.family(), "BCa over " + rows.rows().length + " replicates");
    String[] words = Words.aligned(slope.estimate(), slope.lower(), slope.upper());
    String verdict = claim.map(made -> verdict(slope, made)).orElse(Verdicts.MEASURED);
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
        claim.map(made -> Consequence.of(shifted(slope, made.slope), 1)).orElse(0.0),
        Draft.withRemarks(text, remarks()));
  }

  /** What was left out, and whether the line is one: a power says little where it bends. */
  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(rows.remarks());
    if (rows.rows().length >= FEWEST_TO_BEND) {
      ExponentCondition condition =
          new ExponentCondition(Replication.independent(), context.family().level());
      if (condition.ask(OptionalDouble.of(0), rows.x(), rows.rows()) instanceof Bends bends) {
        remarks.add(
            "the line bends: its slope goes from "
                + Words.number(bends.from())
                + " to "
                + Words.number(bends.to()));
      }
    }
    return remarks;
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
    List<double[]> logs = new ArrayList<>();
    Optional<Spoken> exact = Optional.empty();
    Optional<Spoken> other = Optional.empty();
    for (Stop stop : rows.stops()) {
      for (Spoken spoken :
          context
              .shelf()
              .at(stop.setting(), exponent.of().metric(), exponent.of().arm(), stop.position())) {
        if (spoken.meaning() == Meaning.EXACT
            && spoken.value() > 0
            && logs.size() < rows.stops().size()
            && (exact.isEmpty() || exact.get().curve().equals(spoken.curve()))) {
          exact = Optional.of(spoken);
          logs.add(new double[] {Math.log(stop.x()), Math.log(spoken.value())});
        } else if (other.isEmpty() && spoken.meaning() != Meaning.EXACT) {
          other = Optional.of(spoken);
        }
      }
    }
    if (logs.size() == rows.stops().size() && exact.isPresent()) {
      double slope =
          LeastSquaresLine.fit(
                  logs.stream().mapToDouble(point -> point[0]).toArray(),
                  logs.stream().mapToDouble(point -> point[1]).toArray())
              .slope();
      return Optional.of(new Claim(slope, Meaning.EXACT, exact));
    }
    OptionalDouble claimed = exponent.claimed();
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    Meaning meaning = other.map(Spoken::meaning).orElse(Meaning.RATE);
    return Optional.of(new Claim(claimed.getAsDouble(), meaning, other));
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
