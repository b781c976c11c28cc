package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.tributary.evidence.SourceAffinity;
import org.tributary.evidence.rule.Family;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MultipleTesting;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Rule;

/**
 * Which sources help each other.
 *
 * <p>The effect shown is the greatest harm of training two sources together, with its interval at
 * the level that decides whether two sources are apart: one-sided .05 over the number of pairs, an
 * error rate of its own. The card still counts among those that share the rate of the study, which
 * only makes the others stricter.
 */
final class AffinityCard implements Card {
  private static final double FALSE_DISCOVERIES = 0.05;

  private final CardContext context;
  private final Affinity question;
  private final Map<String, String> setting;
  private final SourceAffinity affinity;
  private final List<Integer> groups;

  /** A pair and the harm of training it together. */
  private record Harm(int one, int other, Interval interval) {}

  AffinityCard(CardContext context, Affinity question, Map<String, String> setting) {
    this.context = context;
    this.question = question;
    this.setting = setting;
    this.affinity = SourceAffinity.of(question, context.input().observations().of(setting));
    this.groups = affinity.groups();
  }

  @Override
  public Finding finding() {
    int sources = affinity.sources().size();
    Draft draft = new Draft(question, setting, "affinity of sources", question.metric());
    if (sources < 2) {
      return draft.unanswered(sources + " sources were measured, 2 are needed");
    }
    List<Harm> harms = harms();
    if (harms.isEmpty()) {
      return draft.unanswered("no pair was measured in two replicates without a censoring");
    }
    Harm worst = harms.get(0);
    for (Harm harm : harms) {
      worst = harm.interval.estimate() > worst.interval.estimate() ? harm : worst;
    }
    String rule = rule();
    String verdict = verdict(harms);
    String unit = context.unit(question.metric());
    String after = unit.isEmpty() ? "" : " " + unit;
    Interval interval = worst.interval;
    String[] words = Words.aligned(interval.estimate(), interval.lower(), interval.upper());
    String text =
        groupWords()
            + ". Training "
            + pair(worst)
            + " together costs most: "
            + words[0]
            + " "
            + words[1]
            + after
            + " of held-out loss a source, "
            + rule;
    return draft.complete(
        verdict,
        Optional.of(Draft.effect("harm of training " + pair(worst) + " together", interval, rule)),
        flip(harms, worst, after),
        Optional.empty(),
        Draft.withRemarks(text, remarks(harms)));
  }

  private List<Harm> harms() {
    List<Harm> harms = new ArrayList<>();
    for (int i = 0; i < affinity.sources().size(); i++) {
      for (int j = i + 1; j < affinity.sources().size(); j++) {
        int one = i;
        int other = j;
        affinity
            .harm(i, j, affinity.level())
            .ifPresent(interval -> harms.add(new Harm(one, other, interval)));
      }
    }
    return harms;
  }

  private String verdict(List<Harm> harms) {
    int count = affinity.members(groups).size();
    if (count == affinity.sources().size()) {
      return Verdicts.SEPARATE;
    }
    if (count > 1) {
      return Verdicts.GROUPED;
    }
    boolean allGain =
        harms.size() == affinity.pairs()
            && harms.stream().allMatch(harm -> harm.interval.upper() < 0);
    return allGain ? Verdicts.MERGED : Verdicts.NOT_ENOUGH_EVIDENCE;
  }

  private String groupWords() {
    List<List<String>> members = affinity.members(groups);
    if (members.size() == 1) {
      return "No two of the "
          + affinity.sources().size()
          + " sources are shown to be apart: one group";
    }
    StringJoiner words = new StringJoiner(", ");
    members.forEach(group -> words.add("{" + String.join(", ", group) + "}"));
    return members.size() + " groups: " + words;
  }

  private String pair(Harm harm) {
    return affinity.sources().get(harm.one) + " and " + affinity.sources().get(harm.other);
  }

  private String rule() {
    String method =
        question.rule() == Rule.LAW_KNOWN
            ? "Student over " + affinity.replicates() + " replicates"
            : "Nadeau-Bengio over " + affinity.replicates() + " splits";
    return "one-sided 95 % over "
        + affinity.pairs()
        + (affinity.pairs() == 1 ? " pair (" : " pairs (")
        + Family.percent(affinity.level())
        + " "
        + method
        + ")";
  }

  private Map<String, String> flip(List<Harm> harms, Harm worst, String unit) {
    Map<String, String> flip = new LinkedHashMap<>();
    Harm nearest = worst;
    for (Harm harm : harms) {
      nearest =
          Math.abs(harm.interval.lower()) < Math.abs(nearest.interval.lower()) ? harm : nearest;
    }
    double end = nearest.interval.lower();
    flip.put(
        "nearest call",
        pair(nearest)
            + (end > 0 ? " are apart by " : " are not shown to be apart, short by ")
            + Words.number(Math.abs(end))
            + unit);
    flip.put(
        "cost of being wrong",
        "training all sources together costs a pair at most "
            + Words.number(Math.max(0, worst.interval.upper()))
            + unit
            + " a source; keeping them apart forgoes at most "
            + Words.number(
                Math.max(0, harms.stream().mapToDouble(h -> -h.interval.lower()).max().orElse(0)))
            + unit);
    return flip;
  }

  private List<String> remarks(List<Harm> harms) {
    List<String> remarks = new ArrayList<>();
    int[] helped = discoveries();
    remarks.add(
        helped[0]
            + " of "
            + 2 * affinity.pairs()
            + " ordered gains are above 0 and "
            + helped[1]
            + " below, at a false discovery rate of 5 % (Benjamini-Hochberg)");
    if (harms.size() < affinity.pairs()) {
      remarks.add(
          (affinity.pairs() - harms.size())
              + " pairs have a censored or infinite replicate and count as not apart");
    }
    if (question.rule() != Rule.LAW_KNOWN) {
      remarks.add("approximate: splits of one data set overlap");
    }
    remarks.add("groups are chosen here and confirmed, where asked for, on other data");
    return remarks;
  }

  /** Gains above and below 0 at the false discovery rate. */
  private int[] discoveries() {
    List<Double> p = new ArrayList<>();
    List<Boolean> above = new ArrayList<>();
    for (int i = 0; i < affinity.sources().size(); i++) {
      for (int j = 0; j < affinity.sources().size(); j++) {
        var value = affinity.pValue(i, j);
        if (i != j && value.isPresent()) {
          p.add(value.getAsDouble());
          above.add(affinity.gain(i, j, 0.95).orElseThrow().estimate() > 0);
        }
      }
    }
    double[] adjusted =
        MultipleTesting.benjaminiHochberg(p.stream().mapToDouble(Double::doubleValue).toArray());
    int[] counts = new int[2];
    for (int k = 0; k < adjusted.length; k++) {
      counts[above.get(k) ? 0 : 1] += adjusted[k] <= FALSE_DISCOVERIES ? 1 : 0;
    }
    return counts;
  }
}
