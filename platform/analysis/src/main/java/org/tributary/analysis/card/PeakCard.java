package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.condition.PeakCondition;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Stop;
import org.tributary.evidence.stopping.StoppingGain;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.PeakSet;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Rule;

/**
 * Where along an axis a mean is greatest or least: all positions that a simultaneous bootstrap does
 * not show to lie below the best. {@code flat} when no place is shown to be above another, {@code
 * monotone} when that set includes an end; not enough evidence when it is the whole axis.
 */
final class PeakCard implements Card {
  private final CardContext context;
  private final Peak peak;
  private final Map<String, String> rest;
  private final CompleteRows rows;

  PeakCard(CardContext context, Peak peak, Map<String, String> rest) {
    this.context = context;
    this.peak = peak;
    this.rest = rest;
    this.rows = CompleteRows.of(context.axes().stops(rest, peak.axis(), peak.of()));
  }

  @Override
  public Finding finding() {
    String extreme = peak.greatest() ? "greatest" : "least";
    String subject =
        extreme
            + " "
            + Words.metric(peak.of().metric())
            + " of "
            + peak.of().name()
            + (logs() ? " (geometric mean)" : ranks() ? " (mean rank within runs)" : "")
            + " over "
            + context.axes().name(peak.axis());
    Draft draft = new Draft(peak, rest, subject, peak.of().metric());
    if (rows.rows().length < 2 || rows.stops().size() < 3) {
      return draft.unanswered(
          "a peak needs three places and two replicates, had "
              + rows.stops().size()
              + " places and "
              + rows.rows().length
              + " replicates");
    }
    if (withoutLogarithm()) {
      return draft.unanswered("some values are not above 0 and have no logarithm");
    }
    SplitTotals sizes = SplitTotals.of(rows.stops().get(0).sample());
    if (!sizes.replication().judged()) {
      return draft.unanswered(sizes.refusal(Rule.ONE_DATA_SET).orElseThrow());
    }
    double[][] upright = upright();
    PeakCondition condition =
        PeakCondition.ask(upright, sizes.replication(), context.family().level());
    if (condition.flat()) {
      return flat(draft, condition, sizes);
    }
    PeakSet set =
        sizes.known()
            ? condition.set(upright, sizes.replication(), context.family().level())
            : PeakSet.of(
                upright,
                new Bootstrap(
                    context.family().resamples(rows.rows().length), context.family().level()),
                context.stream(peak.id()));
    return found(draft, set, sizes);
  }

  private String method(SplitTotals sizes, boolean resampled) {
    String pairs = resampled ? "bootstrap of all differences over " : "all differences, t over ";
    return sizes.known()
        ? "all differences, Nadeau-Bengio over " + rows.rows().length + " splits"
        : pairs + rows.rows().length + " replicates";
  }

  /** No place is shown to be above another: there is nothing to locate. */
  private Finding flat(Draft draft, PeakCondition condition, SplitTotals sizes) {
    String rule = Draft.rule(context.family(), method(sizes, false));
    Interval range = condition.range();
    String[] words = Words.aligned(range.estimate(), range.lower(), range.upper());
    String text =
        draft.contrast()
            + ": flat, no place is shown to differ from another; the farthest apart are "
            + rows.stops().get(condition.highest()).text()
            + " and "
            + rows.stops().get(condition.lowest()).text()
            + ", by "
            + words[0]
            + " "
            + words[1]
            + (logs() ? " of the logarithm, " : ", ")
            + rule;
    return draft.complete(
        Verdicts.FLAT,
        Optional.of(Draft.effect("range of the means", range, rule)),
        Map.of("replicates", "more replicates, if there is a peak at all"),
        Optional.empty(),
        Draft.withRemarks(text, rows.remarks()));
  }

  private boolean logs() {
    return peak.scale() == Scale.LOG;
  }

  private boolean ranks() {
    return peak.scale() == Scale.RANK;
  }

  private boolean withoutLogarithm() {
    return logs()
        && Arrays.stream(rows.rows()).flatMapToDouble(Arrays::stream).anyMatch(value -> value <= 0);
  }

  private double[][] upright() {
    if (ranks()) {
      return StoppingGain.ranksWithinRuns(rows.rows(), peak.greatest() ? 1 : -1);
    }
    double[][] rising = new double[rows.rows().length][];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = rows.rows()[i].clone();
      for (int j = 0; j < rising[i].length; j++) {
        double value = rising[i][j];
        rising[i][j] = (peak.greatest() ? 1 : -1) * (logs() ? Math.log(value) : value);
      }
    }
    return rising;
  }

  private Finding found(Draft draft, PeakSet set, SplitTotals sizes) {
    List<Integer> positions = set.positions();
    Stop best = rows.stops().get(set.highest());
    Stop first = rows.stops().get(positions.get(0));
    Stop last = rows.stops().get(positions.get(positions.size() - 1));
    boolean all = positions.size() == rows.stops().size();
    String verdict =
        all ? Verdicts.NOT_ENOUGH_EVIDENCE : set.monotone() ? Verdicts.MONOTONE : Verdicts.PEAK;
    String rule = Draft.rule(context.family(), method(sizes, true));
    Interval interval = new Interval(best.x(), first.x(), last.x(), context.family().level());
    String text =
        draft.contrast()
            + " at "
            + best.text()
            + "; "
            + first.text()
            + " to "
            + last.text()
            + " are not told apart ("
            + positions.size()
            + " of "
            + rows.stops().size()
            + " places), "
            + rule;
    List<String> remarks = new ArrayList<>();
    if (set.monotone() && !all) {
      remarks.add("the set reaches an end of the axis, so no inner peak is shown");
    }
    if (peak.axis().equals("time") && rows.rows().length >= StoppingGain.FEWEST_RUNS) {
      remarks.add(0, gain());
    }
    remarks.addAll(rows.remarks());
    return draft.complete(
        verdict,
        Optional.of(
            Draft.effect(
                "position of the " + (peak.greatest() ? "peak" : "least value"), interval, rule)),
        verdict.equals(Verdicts.PEAK)
            ? Map.of("replicates", "four times the replicates would halve the undecided range")
            : Map.of("range", "a longer axis, or more replicates"),
        theory(set),
        Draft.withRemarks(text, remarks));
  }

  /** What it is worth to stop, confirmed by runs that had no part in choosing where. */
  private String gain() {
    // Rows that are held out and counted are those of a table, whose splits overlap.
    SplitTotals sizes = SplitTotals.of(rows.stops().get(0).sample());
    Rule rule = sizes.known() ? Rule.ONE_DATA_SET : Rule.LAW_KNOWN;
    StoppingGain stop =
        StoppingGain.of(
            rows.rows(), peak.greatest(), sizes.replication(rule), context.family().level());
    String[] words =
        Words.aligned(stop.gain().estimate(), stop.gain().lower(), stop.gain().upper());
    String worth =
        stop.gain().lower() > 0
            ? "is better by "
            : stop.gain().upper() < 0 ? "is worse by " : "is not shown to gain: ";
    return "stopping at "
        + rows.stops().get(stop.place()).text()
        + ", as every second run chooses, "
        + worth
        + words[0]
        + " "
        + words[1]
        + " ("
        + (stop.median() ? "median" : "mean")
        + " of the "
        + stop.confirmedBy()
        + " other runs) against going on to "
        + rows.stops().get(rows.stops().size() - 1).text();
  }

  private Optional<Theory> theory(PeakSet set) {
    if (peak.scale() != Scale.VALUE) {
      return Optional.empty();
    }
    Optional<Spoken> best = Optional.empty();
    int bestPlace = -1;
    for (int j = 0; j < rows.stops().size(); j++) {
      Stop stop = rows.stops().get(j);
      Optional<Spoken> spoken =
          context
              .shelf()
              .at(stop.setting(), peak.of().metric(), peak.of().arm(), stop.position())
              .stream()
              .filter(one -> !one.meaning().oneSided())
              .findFirst();
      double sign = peak.greatest() ? 1 : -1;
      if (spoken.isPresent()
          && (best.isEmpty() || sign * spoken.get().value() > sign * best.get().value())) {
        best = spoken;
        bestPlace = j;
      }
    }
    int place = bestPlace;
    return best.map(
        spoken ->
            new Theory(
                spoken.point().label(),
                rows.stops().get(place).x(),
                set.positions().contains(place) ? "yes: inside the set" : "no: outside the set",
                spoken.bound().assumptions()));
  }
}
