package org.tributary.analysis.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.evidence.Finding;

/**
 * What a run amounts to.
 *
 * @param sentence one sentence and at most a second, {@link #MOST_WORDS} words in all; empty when
 *     nothing was asked
 * @param groups one a card, harm first, then what is decided, then what is open; inside in the
 *     study's order
 * @param next what to do, most useful first, at most three
 */
public record Answer(String sentence, List<Group> groups, List<String> next) {
  /** The longest answer. */
  public static final int MOST_WORDS = 40;

  public Answer {
    groups = List.copyOf(groups);
    next = List.copyOf(next);
  }

  /** A card a question, for findings whose questions are not at hand. */
  public static Answer of(List<Finding> findings) {
    Map<String, List<Finding>> byQuestion = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            byQuestion.computeIfAbsent(finding.question(), q -> new ArrayList<>()).add(finding));
    List<Group> groups = new ArrayList<>();
    byQuestion.forEach(
        (question, own) ->
            groups.add(new Group(question, "", own.stream().map(Line::of).toList(), List.of())));
    return new Answer("", groups, List.of());
  }

  /** All findings in the order of the cards. */
  public List<Finding> findings() {
    return groups.stream().flatMap(group -> group.lines().stream()).map(Line::finding).toList();
  }
}
