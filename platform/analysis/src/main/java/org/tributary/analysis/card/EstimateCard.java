package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.evidence.condition.GapCondition;
import org.tributary.evidence.rule.DisjointSets;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.rule.Intervals;
import org.tributary.evidence.rule.MeanRule;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.rule.UnitDifferences;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;

/**
 * How big a quantity is.
 *
 * <p>Censored or infinite replicates leave a mean of survivors: it is shown, called that, and never
 * decided upon. So are values that have no logarithm, on the log scale.
 */
final class EstimateCard implements Card {
  private final CardContext context;
  private final Estimate estimate;
  private final Map<String, String> setting;
  private final Sample sample;
  private final double[] finite;
  private final MeanRule rule;
  private final Optional<UnitDifferences> units;
  private final SplitTotals sizes;
  private final Optional<Intervals> intervals;
  private final boolean equalUpToRounding;

  EstimateCard(CardContext context, Estimate estimate, Map<String, String> setting) {
    this.context = context;
    this.estimate = estimate;
    this.setting = setting;
    Sample of = read(estimate.of());
    this.sample = estimate.minus().map(minus -> difference(of, read(minus))).orElse(of);
    this.finite =
        sample.readings().values().stream()
            .filter(Reading::finite)
            .mapToDouble(Reading::value)
            .toArray();
    this.equalUpToRounding =
        !logs()
            && sample.allFinite()
            && estimate.minus().map(minus -> equal(of, read(minus))).orElse(false);
    this.rule =
        new MeanRule(estimate.rule(), context.family().resamples(Math.max(1, finite.length)));
    this.sizes = SplitTotals.of(of);
    this.units =
        estimate.rule() == Rule.DISJOINT_SETS && estimate.minus().isEmpty() && !logs()
            ? UnitDifferences.of(context.axes(), setting, estimate.of())
                .filter(DisjointSets::enough)
            : Optional.empty();
    Intervals means =
        new Intervals(
            level -> shown(rule.mean(finite, sizes, level, context.stream(estimate.id()))));
    this.intervals =
        finite.length < 2 || sizes.refusal(estimate.rule()).isPresent()
            ? Optional.empty()
            : estimate.rule() == Rule.DISJOINT_SETS
                ? units.map(each -> DisjointSets.intervals(finite, each))
                : Optional.of(means);
  }

  private boolean logs() {
    return estimate.scale() == Scale.LOG;
  }

  private Sample read(Side side) {
    Sample read = context.axes().sample(setting, side);
    return logs() ? read.logs() : read;
  }

  /** On the log scale a mean is shown as the geometric mean, a difference as the log ratio. */
  private Interval shown(Interval mean) {
    return logs() && estimate.minus().isEmpty()
        ? new Interval(
            Math.exp(mean.estimate()), Math.exp(mean.lower()), Math.exp(mean.upper()), mean.level())
        : mean;
  }

  private String name() {
    if (!logs()) {
      return estimate.name();
    }
    return estimate.minus().isPresent()
        ? "log ratio of geometric means: " + estimate.name()
        : estimate.name() + " (geometric mean)";
  }

  /** A difference of rounding is none: it is never tested. */
  private static boolean equal(Sample of, Sample minus) {
    Set<Integer> both = new TreeSet<>(of.readings().keySet());
    both.retainAll(minus.readings().keySet());
    return !both.isEmpty()
        && GapCondition.identical(of.only(both).values(), minus.only(both).values());
  }

  private static Sample difference(Sample of, Sample minus) {
    Set<Integer> both = new TreeSet<>(of.readings().keySet());
    both.retainAll(minus.readings().keySet());
    SortedMap<Integer, Reading> differences = new TreeMap<>();
    for (int replicate : both) {
      Reading left = of.reading(replicate);
      Reading right = minus.reading(replicate);
      Outcome outcome = left.outcome().censored() ? left.outcome() : right.outcome();
      double value = left.value() - right.value();
      // infinity minus infinity is no number: both ran away
      Outcome told = Double.isNaN(value) ? Outcome.DIVERGED : outcome;
      differences.put(
          replicate,
          new Reading(
              told.censored() ? 0 : value,
              told,
              left.standardError(),
              left.sizes(),
              left.nReference(),
              left.outcome().censored() ? left.why() : right.why()));
    }
    return new Sample(differences);
  }

  /** +1 above the margin, -1 below it, 0 neither or no margin. */
  private int side(Interval interval) {
    if (intervals.isEmpty() || estimate.margin().isEmpty() || finite.length < sample.count()) {
      return 0;
    }
    double margin = estimate.margin().getAsDouble();
    return interval.lower() > margin ? 1 : interval.upper() < margin ? -1 : 0;
  }

  @Override
  public Finding finding() {
    Draft draft = new Draft(estimate, setting, name(), estimate.of().metric());
    if (intervals.isEmpty()) {
      String fate = sample.fateAndReason();
      return draft.unanswered(
          finite.length > 1
              ? sizes.refusal(estimate.rule()).orElse(DisjointSets.NO_UNITS)
              : finite.length
                  + (logs() ? " values with a logarithm" : " finite values")
                  + (fate.isEmpty() ? "" : ", " + fate));
    }
    if (equalUpToRounding) {
      return draft.plain(
          Verdicts.IDENTICAL,
          name() + ": " + GapCondition.IDENTICAL.words() + " in each replicate.",
          Map.of());
    }
    Family family = context.family();
    Interval interval = intervals.get().at(family.level());
    int side = side(interval);
    String verdict = word(side);
    List<String> remarks = remarks(side);
    Map<String, String> flip = flip(interval, side);
    if (side == 0 && estimate.margin().isPresent()) {
      draft = draft.next(insteadOfRows().stream().toList());
    }
    Optional<CarriedByRows> carried =
        logs() || estimate.minus().isPresent() || finite.length < sample.count()
            ? Optional.empty()
            : CarriedByRows.ofGap(context.axes(), estimate.of(), setting);
    if (carried.isPresent()) {
      String others = word(side(withoutCarriers(carried.get())));
      remarks = new ArrayList<>(remarks(1));
      remarks.add(0, carried.get().remark());
      remarks.add(1, CarriedByRows.beside(verdict, others));
      verdict = others.equals(verdict) ? verdict : Verdicts.NOT_ENOUGH_EVIDENCE;
      draft = draft.next(CarriedByRows.next());
      flip = Map.of("rows that carry it", "leaving them out, or a bounded loss");
    }
    String method =
        units.map(each -> DisjointSets.method(finite.length, each)).orElse(rule.method(sample));
    String name = Draft.rule(family, method);
    double margin = estimate.margin().orElse(0);
    String[] words = Words.aligned(interval.estimate(), interval.lower(), interval.upper(), margin);
    String unit = estimate.unit().isEmpty() ? "" : " " + estimate.unit();
    String text = name() + " " + words[0] + " " + words[1] + unit + ", " + name;
    Optional<Theory> theory =
        estimate.minus().isPresent() || logs()
            ? Optional.empty()
            : context.theory().ofMean(setting, estimate.of());
    return draft.complete(
        verdict,
        Optional.of(Draft.effect(name(), interval, name)),
        flip,
        theory,
        Draft.withRemarks(text, remarks));
  }

  private String word(int side) {
    return side > 0
        ? estimate.above()
        : side < 0
            ? estimate.below()
            : estimate.margin().isPresent() ? Verdicts.NOT_ENOUGH_EVIDENCE : Verdicts.MEASURED;
  }

  /** The interval of all other rows: what they change is taken from each split's own value. */
  private Interval withoutCarriers(CarriedByRows carried) {
    double[] others =
        sample.readings().entrySet().stream()
            .mapToDouble(
                each -> each.getValue().value() + carried.change().getOrDefault(each.getKey(), 0.0))
            .toArray();
    return carried.interval(others, estimate.rule(), sizes, context.family().level());
  }

  private List<String> remarks(int side) {
    List<String> remarks = new ArrayList<>();
    if (side == 0 && estimate.margin().isPresent() && finite.length == sample.count()) {
      remarks.add(
          "not enough evidence: the interval holds "
              + Words.number(estimate.margin().getAsDouble()));
    }
    if (finite.length < sample.count()) {
      String fate = sample.fateAndReason();
      remarks.add(
          "the mean of the "
              + finite.length
              + (logs() ? " replicates with a logarithm of " : " finite replicates of ")
              + sample.count()
              + ", not of all"
              + (fate.isEmpty() ? "" : " (" + fate + ")"));
    }
    if (estimate.rule() == Rule.ONE_DATA_SET) {
      remarks.add(sizes.approximation(finite.length));
      remarks.addAll(sizes.remarks());
    }
    return remarks;
  }

  private Optional<String> insteadOfRows() {
    return sizes.insteadOfRows(estimate.rule());
  }

  private Map<String, String> flip(Interval interval, int side) {
    if (estimate.margin().isEmpty()) {
      return Map.of();
    }
    double margin = estimate.margin().getAsDouble();
    double distance = Math.abs(interval.estimate() - margin);
    if (side != 0) {
      double end = side > 0 ? interval.lower() : interval.upper();
      if (margin == 0) {
        return Map.of(
            "interval", "the interval ends " + Words.number(Math.abs(end)) + " short of 0");
      }
      return Map.of(
          "margin", "a margin of " + Words.number(end) + " instead of " + Words.number(margin));
    }
    if (insteadOfRows().isPresent()) {
      return Map.of("rows", insteadOfRows().get());
    }
    double factor = Math.pow(interval.width() / 2 / distance, 2);
    String needed =
        estimate.rule() != Rule.LAW_KNOWN
            ? "about "
                + Words.number(Math.max(1.1, factor), 2)
                + " times the "
                + sizes.counted()
                + " in the data would decide"
            : "about "
                + Words.count(Math.ceil(Math.max(1.1, factor) * finite.length))
                + " replicates instead of "
                + finite.length
                + " would decide";
    return Map.of(
        estimate.rule() != Rule.LAW_KNOWN ? "rows" : "replicates",
        factor < 1e9 ? needed : "at this value no affordable number would decide");
  }
}
