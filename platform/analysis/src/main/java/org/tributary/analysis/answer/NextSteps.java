package org.tributary.analysis.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.sdk.evidence.Finding;

/** What to do after reading, by what the findings propose: one step a card, the nearest one. */
final class NextSteps {
  private static final int MOST = 3;

  private NextSteps() {}

  /** At most three steps, those of the first cards first; one that says so when none is left. */
  static List<String> of(List<Group> groups) {
    Set<String> steps = new LinkedHashSet<>();
    boolean open = false;
    for (Group group : groups) {
      group.lines().stream()
          .filter(line -> Severity.of(line.finding()) == Severity.HARM)
          .flatMap(line -> line.finding().next().stream())
          .forEach(step -> steps.add(Telling.sentence(Telling.minus(step))));
      open |= group.lines().stream().anyMatch(line -> Severity.of(line.finding()) == Severity.OPEN);
      Set<Map<String, String>> copied = copied(group);
      group.lines().stream()
          .filter(line -> !copied.contains(line.finding().setting()))
          .filter(line -> step(line).isPresent())
          .min(Comparator.comparingDouble(NextSteps::distance))
          .ifPresent(line -> steps.add(told(group, line)));
    }
    if (steps.isEmpty()) {
      steps.add(
          open
              ? "Nothing affordable would decide what is open; each card says what would flip it."
              : "Nothing more to run: every question is answered.");
    }
    return new ArrayList<>(steps).subList(0, Math.min(MOST, steps.size()));
  }

  /** Settings whose table holds copies: what else is said of it is not to be read. */
  private static Set<Map<String, String>> copied(Group group) {
    return group.lines().stream()
        .map(Line::finding)
        .filter(finding -> Severity.word(finding).equals("copies"))
        .map(Finding::setting)
        .collect(Collectors.toSet());
  }

  /** What would decide an open finding. */
  private static Optional<String> step(Line line) {
    Finding finding = line.finding();
    if (Severity.of(finding) == Severity.HARM) {
      return Optional.empty();
    }
    return finding.next().stream()
        .findFirst()
        .or(
            () ->
                Severity.of(finding) == Severity.OPEN
                    ? finding.flip().values().stream()
                        .filter(text -> text.contains("would decide"))
                        .findFirst()
                    : Optional.empty());
  }

  /** Half widths from no difference: the least is decided first. */
  private static double distance(Line line) {
    return line.finding()
        .effect()
        .filter(effect -> effect.value() != 0)
        .map(
            effect ->
                (effect.interval().high() - effect.interval().low()) / Math.abs(effect.value()))
        .filter(Double::isFinite)
        .orElse(Double.MAX_VALUE);
  }

  private static String told(Group group, Line line) {
    List<String> where = new ArrayList<>();
    if (group.lines().size() > 1) {
      if (!line.subject().isEmpty()) {
        where.add(line.subject());
      }
      line.finding()
          .setting()
          .forEach(
              (path, value) ->
                  where.add(org.tributary.analysis.card.Words.axis(path) + " " + value));
    }
    String step = step(line).orElseThrow();
    return Telling.sentence(
        Telling.minus(where.isEmpty() ? step : String.join(", ", where) + ": " + step));
  }
}
