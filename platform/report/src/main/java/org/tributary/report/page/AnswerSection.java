package org.tributary.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.report.ReportInput;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/**
 * The first screen, then the other cards.
 *
 * @param input what is shown
 * @param colours of the arms
 * @param figureNumbers number of each question's figure, by the question's id
 */
record AnswerSection(ReportInput input, ArmColours colours, Map<String, Integer> figureNumbers) {

  /** The answer, warnings, the first table, what to do next. */
  List<Node> first() {
    Answer answer = input.result().answer();
    List<Node> nodes = new ArrayList<>();
    Element said =
        Element.of("p", "answer-line").with("id", "answer").with("data-answer", "").text(said());
    nodes.add(said);
    nodes.add(new Warnings(input.warnings()).section());
    if (!answer.groups().isEmpty()) {
      nodes.add(Element.of("h2", "unseen").text("The answer"));
      nodes.add(Element.of("div", "cards one lead").add(card(answer.groups().get(0))));
    }
    if (!answer.next().isEmpty()) {
      nodes.add(next(answer.next()));
    }
    return nodes;
  }

  private String said() {
    Answer answer = input.result().answer();
    if (!answer.sentence().isEmpty()) {
      return answer.sentence();
    }
    return answer.groups().isEmpty()
        ? "This study asked no question; its figures follow."
        : Sentence.of(answer.groups().get(0).lines().get(0).finding().text());
  }

  private static Element next(List<String> steps) {
    Element list = Element.of("ol");
    steps.forEach(step -> list.add(Element.of("li").text(step)));
    return Element.of("aside", "next")
        .with("aria-labelledby", "next-title")
        .add(Element.of("h2").with("id", "next-title").text("Next"))
        .add(list);
  }

  /** The cards that are not on the first screen, notes and theory. */
  Element rest() {
    Element section =
        Element.of("section", "answer")
            .with("id", "cards")
            .with("aria-labelledby", "cards-title")
            .add(Element.of("h2").with("id", "cards-title").text(restTitle()));
    List<Group> groups = input.result().answer().groups();
    if (groups.size() > 1) {
      Element cards = Element.of("div", "cards one");
      groups.stream().skip(1).forEach(group -> cards.add(card(group)));
      section.add(cards);
    }
    if (!input.notes().isEmpty() || !input.result().notAsked().isEmpty()) {
      section.add(notes());
    }
    return input.result().theory().isEmpty() ? section : section.add(theory());
  }

  /** What stands below the first screen: cards, else what else is said. */
  private String restTitle() {
    if (input.result().answer().groups().size() > 1) {
      return "More answers";
    }
    return input.result().theory().isEmpty() ? "What else to know" : "Theory beside the answer";
  }

  /** Whether there is anything beside the first screen. */
  boolean more() {
    return input.result().answer().groups().size() > 1
        || !input.notes().isEmpty()
        || !input.result().notAsked().isEmpty()
        || !input.result().theory().isEmpty();
  }

  /** What the study file has to say of it, and what it would make no sense to ask. */
  private Element notes() {
    Element list = Element.of("ul");
    input.notes().forEach(note -> list.add(Element.of("li").text(note)));
    input
        .result()
        .notAsked()
        .forEach(question -> list.add(Element.of("li").text(question.sentence())));
    return Element.of("section", "theory-summary")
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
    return Element.of("section", "theory-summary")
        .with("aria-label", "Theory over the whole run")
        .add(Element.of("h3").text("Theory over the whole run"))
        .add(list);
  }

  private Element card(Group group) {
    String question = group.lines().get(0).finding().question();
    String title =
        group.title().isEmpty()
            ? input.questions().getOrDefault(question, group.lines().get(0).finding().contrast())
            : group.title();
    Element card = new AnswerCard(group, title, colours).card();
    Set<Integer> figures = new LinkedHashSet<>();
    group
        .lines()
        .forEach(
            line -> {
              Integer figure = figureNumbers.get(line.finding().question());
              if (figure != null) {
                figures.add(figure);
              }
            });
    if (figures.isEmpty()) {
      return card;
    }
    Element links = Element.of("p", "to-figure");
    for (int figure : figures) {
      links.add(Element.of("a").with("href", "#figure-" + figure).text("Figure " + figure + " ↓"));
    }
    return card.add(links);
  }
}
