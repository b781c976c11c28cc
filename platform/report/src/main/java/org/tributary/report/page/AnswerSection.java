package org.tributary.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.report.ReportInput;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding;

/**
 * One card a question, by consequence.
 *
 * @param input what is shown
 * @param colours of the arms
 * @param figureNumbers number of each question's figure, by the question's id
 */
record AnswerSection(ReportInput input, ArmColours colours, Map<String, Integer> figureNumbers) {

  Element section() {
    Element section =
        Element.of("section", "answer")
            .with("id", "answer")
            .with("aria-labelledby", "answer-title")
            .add(Element.of("h2").with("id", "answer-title").text("The answer"));
    List<List<Finding>> groups = groups();
    if (groups.isEmpty()) {
      return section.add(
          Element.of("p", "quiet").text("This study asked no question; its figures follow."));
    }
    Element cards = Element.of("div", groups.size() == 1 ? "cards one" : "cards");
    for (List<Finding> group : groups) {
      cards.add(card(group));
    }
    section.add(cards);
    if (!input.notes().isEmpty() || !input.result().notAsked().isEmpty()) {
      section.add(notes());
    }
    return input.result().theory().isEmpty() ? section : section.add(theory());
  }

  /** What the study file has to say of it, and what it would make no sense to ask. */
  private Element notes() {
    Element list = Element.of("ul");
    input.notes().forEach(note -> list.add(Element.of("li").text(note)));
    input
        .result()
        .notAsked()
        .forEach(question -> list.add(Element.of("li").text(question.sentence())));
    return Element.of("aside", "theory-summary")
        .with("aria-label", "Notes")
        .add(Element.of("h3").text("Notes"))
        .add(list);
  }

  /** What each curve of theory amounts to over the whole run. */
  private Element theory() {
    Element list = Element.of("ul");
    for (TheorySummary each : input.result().theory()) {
      list.add(
          Element.of("li")
              .add(Element.of("strong").text(each.label()))
              .text(" " + each.text() + "."));
    }
    return Element.of("aside", "theory-summary")
        .with("aria-label", "Theory over the whole run")
        .add(Element.of("h3").text("Theory over the whole run"))
        .add(list);
  }

  private Element card(List<Finding> group) {
    Finding first = group.get(0);
    String question = input.questions().getOrDefault(first.question(), first.contrast());
    Verdict verdict = new Verdict(colours);
    Element card =
        group.size() == 1
            ? new SingleCard(first, verdict, colours).card(question)
            : new GroupCard(group, verdict, colours).card(question);
    Integer figure = figureNumbers.get(first.question());
    if (figure != null) {
      card.add(
          Element.of("a", "to-figure")
              .with("href", "#figure-" + figure)
              .text("Figure " + figure + " ↓"));
    }
    return card;
  }

  /** Findings of one question together, groups by their greatest consequence. */
  private List<List<Finding>> groups() {
    Map<String, List<Finding>> byQuestion = new LinkedHashMap<>();
    for (Finding finding : input.result().findings()) {
      byQuestion.computeIfAbsent(finding.question(), q -> new ArrayList<>()).add(finding);
    }
    List<List<Finding>> groups = new ArrayList<>(byQuestion.values());
    groups.forEach(
        group -> group.sort(Comparator.comparingDouble(Finding::consequence).reversed()));
    groups.sort(Comparator.comparingDouble((List<Finding> g) -> g.get(0).consequence()).reversed());
    return groups;
  }
}
