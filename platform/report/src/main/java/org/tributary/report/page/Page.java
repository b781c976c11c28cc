package org.tributary.report.page;

import org.tributary.report.ReportInput;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.figure.Figures;
import org.tributary.report.html.Element;
import org.tributary.report.html.Escape;

/**
 * The whole document.
 *
 * @param input what it shows
 */
public record Page(ReportInput input) {
  private static final String POLICY =
      "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; font-src data:; "
          + "script-src 'unsafe-inline'";

  /** The document as text. */
  public String html() {
    ArmColours colours = Figures.colours(input.result().charts(), input.artifacts());
    Figures figures = Figures.of(input, colours);
    AnswerSection answer = new AnswerSection(input, colours, figures.numbers());
    Element main = Element.of("main").add(answer.first());
    if (answer.more()) {
      main.add(answer.rest());
    }
    main.add(figures.sections());
    main.add(new AlsoMeasuredSection(input.result().alsoMeasured()).sections());
    main.add(new DataPage(input.data()).sections());
    main.add(new ProvenancePage(input).section());
    Element body =
        Element.of("body")
            .add(new HeadingLine(input).header())
            .add(main)
            .add(Element.of("script").trusted(Escape.script(Resources.scripts())));
    Element document = Element.of("html").with("lang", "en").add(head(colours)).add(body);
    return "<!DOCTYPE html>\n" + document + "\n";
  }

  private Element head(ArmColours colours) {
    String title = input.heading().name() + " - " + input.heading().study() + " - Tributary";
    return Element.of("head")
        .add(Element.of("meta").with("charset", "utf-8"))
        .add(
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY))
        .add(
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"))
        .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
        .add(Element.of("title").text(title))
        .add(Element.of("style").trusted(Resources.styles() + PaintStyles.of(colours)));
  }
}
