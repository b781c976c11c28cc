package org.tributary.report.page;

import org.tributary.analysis.Completeness;
import org.tributary.analysis.card.Unanswerable;
import org.tributary.analysis.card.Words;
import org.tributary.report.Heading;
import org.tributary.report.ReportInput;
import org.tributary.report.figure.Figures;
import org.tributary.report.html.Element;

/** Name, study, size, completeness, duration and the command that verifies. */
record HeadingLine(ReportInput input) {
  Element header() {
    Heading heading = input.heading();
    Element facts =
        Element.of("p", "facts")
            .add(Element.of("span", "study").text(heading.study()))
            .add(
                Element.of("span")
                    .text(
                        counted(heading.settings(), "setting")
                            + " × "
                            + counted(heading.replicates(), "replicate")))
            .add(completeness(heading.completeness()))
            .add(Element.of("span").text(heading.duration()));
    if (Unanswerable.all(input.result().findings(), heading.completeness().censored())) {
      facts.add(Element.of("span", "partial").text("nothing could be answered"));
    }
    Element header = Element.of("header", "heading").add(Element.of("h1").text(heading.name()));
    return header.add(navigation()).add(facts);
  }

  private static Element completeness(Completeness cells) {
    long there = cells.done() + cells.reused();
    boolean whole = there >= cells.expected() && cells.failed() == 0;
    StringBuilder text =
        new StringBuilder(whole ? "complete" : "incomplete")
            .append(": ")
            .append(Words.count(there))
            .append(" of ")
            .append(Words.count(cells.expected()))
            .append(" cells");
    append(text, cells.reused(), "reused");
    append(text, cells.failed(), "failed");
    append(text, cells.censored(), "censored");
    append(text, cells.duplicated(), "duplicated");
    return Element.of("span", whole ? "whole" : "partial").text(text.toString());
  }

  private static void append(StringBuilder text, long count, String word) {
    if (count > 0) {
      text.append(", ").append(Words.count(count)).append(' ').append(word);
    }
  }

  private Element navigation() {
    Element navigation =
        Element.of("nav").with("aria-label", "Sections").add(link("answer", "Answer"));
    if (!Figures.there(input.result().charts(), input.artifacts()).isEmpty()) {
      navigation.add(link("figures", "Figures"));
    }
    if (!input.data().isEmpty()) {
      navigation.add(link("data", "Data"));
    }
    return navigation
        .add(link("provenance", "Provenance"))
        .add(
            Element.of("button", "theme")
                .with("type", "button")
                .with("id", "theme")
                .with("aria-label", "Switch between light and dark")
                .text("◐"));
  }

  private static Element link(String id, String text) {
    return Element.of("a").with("href", "#" + id).text(text);
  }

  static String counted(long count, String noun) {
    return Words.count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
