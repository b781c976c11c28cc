package org.tributary.report.page;

import org.tributary.report.ProvenanceSection;
import org.tributary.report.ReportInput;
import org.tributary.report.html.Element;

/** Every option, version, hash and seed, and the command that makes the run again. */
record ProvenancePage(ReportInput input) {
  Element section() {
    Element section =
        Element.of("section")
            .with("id", "provenance")
            .add(Element.of("h2").text("Provenance"))
            .add(command("Check this run", input.heading().verifyCommand()))
            .add(command("Make it again", input.heading().rerunCommand()));
    Element grid = Element.of("div", "provenance");
    input.provenance().forEach(part -> grid.add(part(part)));
    return section.add(
        Element.of("details")
            .add(Element.of("summary").text("Every option, version, hash and seed"))
            .add(grid));
  }

  private static Element command(String title, String command) {
    Element line = Element.of("p", "command");
    return command.isEmpty()
        ? line
        : line.add(Element.of("span").text(title)).add(Element.of("code").text(command));
  }

  private static Element part(ProvenanceSection part) {
    Element body = Element.of("tbody");
    part.entries()
        .forEach(
            (key, value) ->
                body.add(
                    Element.of("tr")
                        .add(Element.of("th").with("scope", "row").text(key))
                        .add(Element.of("td").text(value))));
    return Element.of("div", "part")
        .add(Element.of("h3").text(part.title()))
        .add(
            Element.of("table", "pairs")
                .add(Element.of("caption", "unseen").text("Provenance: " + part.title()))
                .add(body));
  }
}
