package org.tributary.report.page;

import java.util.List;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.AlsoMeasured;
import org.tributary.report.figure.TableView;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/** The numbers that stand in no finding and in no figure, so that nothing measured is lost. */
record AlsoMeasuredSection(AlsoMeasured numbers) {
  List<Node> sections() {
    if (numbers.places() == 0) {
      return List.of();
    }
    int shown = numbers.table().rows().size();
    String cut =
        shown == numbers.places()
            ? ""
            : " The first "
                + Words.count(shown)
                + " of "
                + Words.count(numbers.places())
                + " are shown; observations.csv holds all.";
    return List.of(
        Element.of("section")
            .with("id", "also-measured")
            .add(Element.of("h2").text("Also measured"))
            .add(
                Element.of("p")
                    .text(
                        "No question was asked of these numbers and no figure draws them. Means, "
                            + numbers.intervalName()
                            + "."
                            + cut))
            .add(new TableView("Also measured", numbers.table()).scrolling()));
  }
}
