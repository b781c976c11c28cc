package org.tributary.analysis.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.analysis.card.Verdicts;
import org.tributary.analysis.card.Words;
import org.tributary.sdk.evidence.Finding;

/**
 * The sentence a group of findings amounts to.
 *
 * @param group told
 * @param topic of its questions
 */
record Headline(Group group, Topic topic) {
  /** A sentence that is longer than this is told by its verdict. */
  private static final int LONGEST = 25;

  private static final int MOST_NAMES = 4;
  private static final Set<String> NEUTRAL =
      Set.of("undecided", "identical", "no difference", "improves", "degrades");

  String words() {
    String told =
        !group.ranks().isEmpty()
            ? group.ranks().size() == 1 ? ranked(group.ranks().get(0)) : rankedOften()
            : switch (topic.id()) {
              case Topic.CHECKS -> checked();
              case Topic.CHANGES, "trends" -> byVerdict();
              case Topic.THRESHOLDS -> divided();
              default -> group.lines().size() == 1 ? single() : tally();
            };
    return Telling.minus(Telling.sentence(told));
  }

  private String single() {
    Finding finding = group.lines().get(0).finding();
    String first = Telling.first(finding);
    if (Telling.words(first) > LONGEST) {
      return finding.contrast() + ": " + word(finding);
    }
    boolean open = Severity.of(finding) == Severity.OPEN && finding.effect().isPresent();
    return open ? "undecided: " + first : first;
  }

  /** Where each is divided, as {@code safe above and unsafe below alpha 0.55 [0.47, 0.63]}. */
  private String divided() {
    boolean found =
        group.lines().size() <= MOST_NAMES
            && group.lines().stream().allMatch(line -> line.finding().setting().isEmpty())
            && group.lines().stream().allMatch(line -> Severity.of(line.finding()) != Severity.OPEN)
            && group.lines().stream().allMatch(line -> line.finding().effect().isPresent())
            && group.lines().stream().allMatch(line -> placed(line.finding()));
    return !found
        ? group.lines().size() == 1 ? single() : tally()
        : group.lines().stream()
            .map(line -> (group.lines().size() == 1 ? "" : line.subject() + ": ") + place(line))
            .collect(Collectors.joining("; "));
  }

  /** Whether a text begins with its contrast: a name with a point in it cuts the sentence. */
  private static boolean placed(Finding finding) {
    return Telling.first(finding).startsWith(finding.contrast() + ": ");
  }

  /** What a threshold's text says after its contrast. */
  private static String place(Line line) {
    Finding finding = line.finding();
    return Telling.first(finding)
        .substring(finding.contrast().length() + ": ".length())
        .replaceAll("\\.$", "");
  }

  /** As {@code separate is best by log-likelihood: pooled is .43 nats behind [.23, .62]}. */
  private String ranked(RankTable table) {
    List<String> tied = table.best();
    String by = Words.metric(group.lines().get(0).finding().metric());
    List<RankTable.Row> rest = table.rows().stream().filter(row -> !row.tied()).toList();
    if (rest.isEmpty()) {
      return "no arm is shown to be best by " + by + ": " + names(tied) + " are tied";
    }
    String behind = rest.get(0).arm() + " is " + behind(table, rest.get(0));
    return tied.size() == 1
        ? tied.get(0) + " is best by " + by + ": " + behind
        : names(tied) + " tie for best by " + by + "; " + behind;
  }

  /** As {@code a and b tie for best by loss in all 4 settings}. */
  private String rankedOften() {
    String by = " by " + Words.metric(group.lines().get(0).finding().metric());
    int all = group.ranks().size();
    Map<String, Integer> counts = new LinkedHashMap<>();
    group
        .ranks()
        .forEach(
            table ->
                counts.merge(
                    names(table.best()) + (table.best().size() > 1 ? " tie" : ""),
                    1,
                    Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted((left, right) -> right.getValue() - left.getValue())
        .forEach(
            entry -> {
              String best =
                  entry.getKey().endsWith(" tie")
                      ? entry.getKey() + " for best"
                      : entry.getKey() + " is best";
              String times =
                  entry.getValue() == all
                      ? " in all " + all + " settings"
                      : " in " + entry.getValue() + " of " + all + " settings";
              parts.add(best + (parts.isEmpty() ? by : "") + times);
            });
    return String.join("; ", parts.subList(0, Math.min(2, parts.size())));
  }

  private String behind(RankTable table, RankTable.Row row) {
    if (table.ratios()) {
      String[] times = Words.aligned(row.behind(), row.low(), row.high());
      return times[0] + " times the best " + times[1];
    }
    boolean positive = row.behind() > 0;
    String[] words =
        positive
            ? Words.aligned(row.behind(), row.low(), row.high())
            : Words.aligned(-row.behind(), -row.high(), -row.low());
    String unit = group.lines().get(0).unit();
    return words[0] + (unit.isEmpty() ? "" : " " + unit) + " worse " + words[1];
  }

  /** Copies by their own sentence, then the other checks by what they say, harm first. */
  private String checked() {
    List<String> parts = new ArrayList<>();
    Map<String, List<String>> metrics = new LinkedHashMap<>();
    for (Line line : harmFirst(group.lines())) {
      Finding finding = line.finding();
      switch (Severity.word(finding)) {
        case "copies", "near-copies" -> parts.add(clause(finding));
        case "no-copies-found" -> parts.add("no copies found");
        case "cannot-tell" -> parts.add("whether rows were copied cannot be told");
        default ->
            metrics
                .computeIfAbsent(word(finding), w -> new ArrayList<>())
                .add(Words.metric(finding.metric()));
      }
    }
    metrics.forEach((word, names) -> parts.add(word + " by " + names(names)));
    return String.join("; ", parts);
  }

  /** The start of a sentence, without its numbers' account: no cut inside an interval. */
  private static String clause(Finding finding) {
    return Severity.word(finding).replace('-', ' ')
        + ": "
        + Telling.first(finding).split("[;,] (?![^\\[]*\\])")[0].replaceAll("\\.$", "");
  }

  /**
   * As {@code degrades: replace; holds: accumulate and fresh}; where several metrics were followed,
   * the gravest word of each, and by which metric.
   */
  private String byVerdict() {
    boolean several =
        group.lines().stream().map(line -> line.finding().metric()).distinct().count() > 1;
    List<Line> told = several ? gravest() : group.lines();
    Map<String, Map<String, Long>> byWord = new LinkedHashMap<>();
    for (Line line : told) {
      Finding finding = line.finding();
      String by = several ? " by " + Words.metric(finding.metric()) : "";
      byWord
          .computeIfAbsent(word(finding) + by, w -> new LinkedHashMap<>())
          .merge(subject(line), 1L, Long::sum);
    }
    return byWord.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + counted(entry.getValue(), told))
        .collect(Collectors.joining("; "));
  }

  /** Of each subject at each setting the line of harm, else the first; harm first. */
  private List<Line> gravest() {
    Map<List<Object>, Line> gravest = new LinkedHashMap<>();
    for (Line line : group.lines()) {
      gravest.merge(
          List.of(subject(line), line.finding().setting()),
          line,
          (known, other) ->
              Severity.of(other.finding()).compareTo(Severity.of(known.finding())) < 0
                      && Severity.of(other.finding()) == Severity.HARM
                  ? other
                  : known);
    }
    return harmFirst(gravest.values());
  }

  private static List<Line> harmFirst(Collection<Line> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(line -> Severity.of(line.finding())))
        .toList();
  }

  private static String subject(Line line) {
    return line.subject().isEmpty()
        ? line.finding().contrast().split(" at (generation|time) ")[0]
        : line.subject();
  }

  /** Subjects; with a count where one stands at several settings and not all of them. */
  private static String counted(Map<String, Long> subjects, List<Line> told) {
    List<String> names = new ArrayList<>();
    subjects.forEach(
        (name, count) -> {
          long all = told.stream().filter(line -> name.equals(subject(line))).count();
          names.add(count == all ? name : name + " in " + count + " of " + all + " settings");
        });
    return names(names);
  }

  /** By an axis that tells the verdicts apart, else by their number. */
  private String tally() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    group.lines().forEach(line -> counts.merge(word(line.finding()), 1, Integer::sum));
    int all = group.lines().size();
    String cases =
        !group.lines().get(0).finding().setting().isEmpty()
            ? " settings"
            : topic.id().equals(Topic.PAIRS) ? " comparisons" : " cases";
    if (counts.size() == 1) {
      String range = range();
      String subject = better(counts.keySet().iterator().next());
      return subject + " in all " + all + cases + (range.isEmpty() ? "" : ", " + range);
    }
    Optional<String> axis = byAxis();
    if (axis.isPresent()) {
      return axis.get();
    }
    List<String> words = new ArrayList<>();
    counts.entrySet().stream()
        .sorted((left, right) -> right.getValue() - left.getValue())
        .forEach(
            entry ->
                words.add(
                    (words.isEmpty() ? better(entry.getKey()) : entry.getKey())
                        + " in "
                        + entry.getValue()
                        + (words.isEmpty() ? " of " + all + cases : "")));
    return String.join(", ", words);
  }

  /** A side that wins is better; other words stand for themselves, after what they are about. */
  private String better(String word) {
    boolean side = topic.id().equals(Topic.PAIRS) && !NEUTRAL.contains(word);
    return side
        ? word + " is better"
        : topic.id().equals(Topic.PAIRS)
            ? word
            : (group.title().contains("\u2026") ? topic.title() : group.title())
                    .replaceAll("\\?$", "")
                + ": "
                + word;
  }

  /** As {@code separate at similarity 1, pooled at similarity 2}. */
  private Optional<String> byAxis() {
    for (String path : group.lines().get(0).finding().setting().keySet()) {
      Map<String, Set<String>> words = new LinkedHashMap<>();
      for (Line line : group.lines()) {
        words
            .computeIfAbsent(
                line.finding().setting().getOrDefault(path, ""), v -> new LinkedHashSet<>())
            .add(word(line.finding()));
      }
      boolean decides =
          words.size() > 1
              && words.size() < group.lines().size()
              && words.values().stream().allMatch(set -> set.size() == 1);
      if (decides) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        words.forEach(
            (value, set) ->
                values.computeIfAbsent(set.iterator().next(), w -> new ArrayList<>()).add(value));
        List<String> parts = new ArrayList<>();
        values.forEach(
            (word, at) ->
                parts.add(
                    (parts.isEmpty() ? better(word) : word)
                        + " at "
                        + Words.axis(path)
                        + " "
                        + names(at)));
        return Optional.of(
            String.join(", ", parts) + ", in all " + group.lines().size() + " settings");
      }
    }
    return Optional.empty();
  }

  /** From the least effect to the greatest, where all are measured alike. */
  private String range() {
    List<EffectText> effects =
        group.lines().stream()
            .flatMap(
                line ->
                    line.finding().effect().map(each -> new EffectText(each, line.unit())).stream())
            .sorted(Comparator.comparingDouble(each -> each.effect().value()))
            .toList();
    boolean alike =
        effects.stream().map(each -> each.effect().name() + each.unit()).distinct().count() == 1;
    return alike && effects.size() > 1
        ? "from " + effects.get(0).words() + " to " + effects.get(effects.size() - 1).words()
        : "";
  }

  private static String word(Finding finding) {
    String word = Severity.word(finding);
    return word.equals(Verdicts.NOT_ENOUGH_EVIDENCE) ? "undecided" : word.replace('-', ' ');
  }

  private static String names(List<String> names) {
    return names.size() <= MOST_NAMES
        ? Telling.list(names)
        : Telling.list(
            Stream.concat(
                    names.stream().limit(MOST_NAMES - 1L),
                    Stream.of((names.size() - MOST_NAMES + 1) + " others"))
                .toList());
  }
}
