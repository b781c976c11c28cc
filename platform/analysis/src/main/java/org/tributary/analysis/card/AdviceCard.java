package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.AxisPlaces;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.Stop;
import org.tributary.evidence.stopping.NextSteps;
import org.tributary.evidence.stopping.StoppingGain;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Advice;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * What helps most from a setting: to stop earlier, more rows, a smaller or a larger model; with the
 * price of each, as measured at the neighbouring settings in the same runs.
 */
final class AdviceCard implements Card {
  private static final List<String> ROWS = List.of("samples", "samplesPerSource");
  private final CardContext context;
  private final Advice advice;
  private final Map<String, String> setting;
  private final List<Step> steps;
  private final List<Stop> stops;

  /** A neighbouring place of an axis. */
  private record Step(String verdict, String words, String price, Sample sample) {}

  AdviceCard(CardContext context, Advice advice, Map<String, String> setting) {
    this.context = context;
    this.advice = advice;
    this.setting = setting;
    this.steps = new ArrayList<>();
    advice.axes().forEach(this::neighbours);
    Side along = advice.of().at(Position.part(advice.of().position().part()));
    this.stops =
        advice.of().position().time().isPresent()
            ? context.axes().stops(setting, "time", along)
            : List.of();
  }

  private void neighbours(String axis) {
    AxisPlaces places = context.axes().places(axis);
    Optional<String> here = places.label(setting);
    if (here.isEmpty() || !places.numeric()) {
      return;
    }
    List<String> labels = places.labels();
    int at = labels.indexOf(here.get());
    boolean rows = ROWS.contains(axis);
    if (at + 1 < labels.size()) {
      add(places, here.get(), labels.get(at + 1), rows ? "more-rows" : "larger-model");
    }
    if (at > 0 && !rows) {
      add(places, here.get(), labels.get(at - 1), "smaller-model");
    }
  }

  private void add(AxisPlaces places, String from, String to, String verdict) {
    Map<String, String> there = places.setting(places.rest(setting), to);
    Sample sample = context.axes().sample(there, advice.of());
    if (sample.count() > 0 && sample.allFinite()) {
      double more = places.x(to) - places.x(from);
      String price =
          verdict.equals("more-rows") ? Words.number(more, 6) + " more rows" : "no more rows";
      steps.add(new Step(verdict, places.name() + " " + from + " -> " + to, price, sample));
    }
  }

  @Override
  public Finding finding() {
    String subject = Words.metric(advice.of().metric()) + " of " + advice.of().name();
    Draft draft = new Draft(advice, setting, subject, advice.of().metric());
    Sample here = context.axes().sample(setting, advice.of());
    CompleteRows curve = CompleteRows.of(stops);
    boolean stoppable = curve.stops().size() == stops.size() && stops.size() > 1;
    Set<Integer> runs = new TreeSet<>(here.readings().keySet());
    steps.forEach(step -> runs.retainAll(step.sample().readings().keySet()));
    if (stoppable) {
      stops.forEach(stop -> runs.retainAll(stop.sample().readings().keySet()));
    }
    if (!here.allFinite() || runs.size() < StoppingGain.FEWEST_RUNS) {
      return draft.unanswered(
          "advice needs "
              + StoppingGain.FEWEST_RUNS
              + " replicates with numbers here and at the next settings, had "
              + (here.allFinite() ? runs.size() : 0));
    }
    if (steps.isEmpty() && !stoppable) {
      return draft.unanswered(swept() + " and there is one training time only");
    }
    double[][] curves = new double[stoppable ? runs.size() : 0][];
    int row = 0;
    for (int run : runs) {
      if (stoppable) {
        curves[row++] =
            stops.stream().mapToDouble(stop -> stop.sample().reading(run).value()).toArray();
      }
    }
    SplitTotals sizes = SplitTotals.of(here);
    // sets that share no row share the held-out ones: the steps are read as splits, which is wide
    Rule rule = advice.rule() == Rule.DISJOINT_SETS ? Rule.ONE_DATA_SET : advice.rule();
    Replication replication = sizes.replication(rule);
    NextSteps next =
        NextSteps.of(
            values(here, runs),
            steps.stream().map(step -> values(step.sample(), runs)).toList(),
            curves,
            advice.better() == Better.HIGHER,
            replication,
            context.family().level());
    return found(draft, next, runs.size() / 2, replication.overlapping());
  }

  private boolean last(AxisPlaces places) {
    List<String> labels = places.labels();
    return places.label(setting).filter(labels.get(labels.size() - 1)::equals).isPresent();
  }

  /** Why no neighbour was measured. */
  private String swept() {
    List<AxisPlaces> here =
        advice.axes().stream()
            .map(context.axes()::places)
            .filter(places -> places.numeric() && places.label(setting).isPresent())
            .toList();
    return here.stream()
        .filter(this::last)
        .findFirst()
        .map(
            places ->
                "the sweep ends at " + places.name() + " " + places.label(setting).orElseThrow())
        .orElse(here.isEmpty() ? "nothing was swept" : "no other size has finite numbers");
  }

  private static double[] values(Sample sample, Set<Integer> runs) {
    return runs.stream().mapToDouble(run -> sample.reading(run).value()).toArray();
  }

  private Finding found(Draft draft, NextSteps next, int confirming, boolean splits) {
    NextSteps.Gain best = next.steps().get(0);
    String rule =
        Draft.rule(
            context.family(),
            (splits ? "Nadeau-Bengio over " : "order statistics over ")
                + confirming
                + " runs that chose nothing");
    List<String> lines = new ArrayList<>();
    next.steps().forEach(step -> lines.add(line(step)));
    String verdict = next.alone() ? verdict(best) : Verdicts.NOT_ENOUGH_EVIDENCE;
    List<String> remarks = new ArrayList<>();
    if (!next.shown()) {
      remarks.add("no step is shown to gain anything from here");
    } else if (!next.alone()) {
      remarks.add("the first step gains, but is not shown to gain more than every other");
    }
    return draft.complete(
        verdict,
        Optional.of(Draft.effect("gain of the first step", best.gain(), rule)),
        Map.of("replicates", "more replicates would tell the steps apart"),
        Optional.empty(),
        Draft.withRemarks(
            "from here, "
                + draft.contrast()
                + " gets better by "
                + String.join("; ", lines)
                + "; "
                + rule,
            remarks));
  }

  private String verdict(NextSteps.Gain gain) {
    return gain.step().isEmpty() ? "stop-earlier" : steps.get(gain.step().getAsInt()).verdict();
  }

  private String line(NextSteps.Gain gain) {
    String[] words =
        Words.aligned(gain.gain().estimate(), gain.gain().lower(), gain.gain().upper());
    String what =
        gain.step().isEmpty()
            ? "stopping at "
                + stops.get(gain.place()).text()
                + " instead of "
                + stops.get(stops.size() - 1).text()
                + " (saves "
                + saved(gain.place())
                + ")"
            : steps.get(gain.step().getAsInt()).words()
                + " ("
                + steps.get(gain.step().getAsInt()).price()
                + ")";
    return words[0] + " " + words[1] + " by " + what;
  }

  private String saved(int place) {
    double last = stops.get(stops.size() - 1).x();
    double part = 100 * (1 - stops.get(place).x() / last);
    return place == stops.size() - 1 ? "nothing" : Words.number(part, 3) + " % of the steps";
  }
}
