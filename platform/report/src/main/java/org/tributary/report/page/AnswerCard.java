package org.tributary.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.Line;
import org.tributary.analysis.answer.Telling;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.evidence.Finding;

/**
 * The card of a group: its table, the rule of its intervals once, and every finding in words.
 *
 * @param group shown
 * @param title the question in words
 * @param colours of the arms
 */
record AnswerCard(Group group, String title, ArmColours colours) {
  private static final int OPEN_ROWS = 8;

  /** Lines whose words stand open. */
  private static final int OPEN_WORDS = 1;

  Element card() {
    Verdict verdict = new Verdict(colours);
    List<Finding> findings = group.lines().stream().map(Line::finding).toList();
    SettingWords settings = SettingWords.of(findings);
    Element card =
        Element.of("article", "card")
            .with("data-question", group.id())
            .add(Element.of("h3").text(title));
    if (!settings.held().isEmpty()) {
      card.add(Element.of("p", "setting").text(held(settings.held())));
    }
    if (!group.ranks().isEmpty()) {
      card.add(ranked(verdict));
    } else if (group.id().equals("checks")) {
      card.add(new FindingRows(group.lines(), settings, verdict, OPEN_ROWS).table(title, "checks"));
    } else {
      group
          .byMetric()
          .forEach(
              (measure, lines) ->
                  card.add(
                      new FindingRows(lines, settings, verdict, OPEN_ROWS).table(title, measure)));
    }
    return card.add(rule()).add(words(settings, verdict));
  }

  private Element ranked(Verdict verdict) {
    Element part = Element.of("div");
    if (group.ranks().size() == 1) {
      part.add(
          Element.of("p", "verdict-line")
              .add(verdict.pill(group.lines().get(0).finding().verdict())));
    }
    part.add(FindingRows.scroll(title, new RankRows(group, colours, verdict).table(title)));
    group.ranks().stream()
        .flatMap(ranks -> ranks.unranked().stream())
        .distinct()
        .forEach(why -> part.add(Element.of("p", "setting").text(Sentence.of(why))));
    return part;
  }

  private static String held(Map<String, String> held) {
    List<String> words = new ArrayList<>();
    held.forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }

  private Node rule() {
    Set<String> rules = group.rules();
    if (rules.isEmpty()) {
      return out -> {};
    }
    return Element.of("p", "rule").text("Intervals: " + String.join("; ", rules) + ".");
  }

  /** Each finding in words, with what would flip it and what it costs to be wrong. */
  private Node words(SettingWords settings, Verdict verdict) {
    if (group.lines().size() <= OPEN_WORDS) {
      Finding finding = group.lines().get(0).finding();
      Element open = Element.of("div", "told");
      if (group.ranks().isEmpty()) {
        open.add(Element.of("p", "sentence").text(Sentence.of(Telling.of(finding))));
      }
      return open.add(new Particulars(finding).list());
    }
    Element list = Element.of("div", "each");
    for (Line line : group.lines()) {
      Finding finding = line.finding();
      list.add(
          Element.of("section")
              .add(
                  Element.of("p")
                      .add(Element.of("strong").text(heading(line, settings)))
                      .text(" ")
                      .add(verdict.pill(finding.verdict())))
              .add(Element.of("p").text(Sentence.of(Telling.of(finding))))
              .add(new Particulars(finding).list()));
    }
    return Element.of("details")
        .add(
            Element.of("summary")
                .text(
                    "In words: each of the "
                        + group.lines().size()
                        + ", what would flip it, its cost")
                .add(Element.of("span", "unseen").text(" (" + title + ")")))
        .add(list);
  }

  private static String heading(Line line, SettingWords settings) {
    String setting = settings.words(line.finding());
    String subject = line.subject();
    return subject.isEmpty() || setting.isEmpty() ? subject + setting : subject + ", " + setting;
  }
}
