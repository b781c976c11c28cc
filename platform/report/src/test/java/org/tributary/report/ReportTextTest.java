package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.AnalysisResult;
import org.tributary.analysis.Completeness;
import org.tributary.analysis.chart.AlsoMeasured;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Table;
import org.tributary.report.chart.mark.Paint;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataReport.ColumnReport;
import org.tributary.sdk.evidence.Finding;

class ReportTextTest {
  private static final String NASTY = "</script><img src=x onerror='alert(1)'>\"&\u2028 ünï 混合";

  @Test
  void samplesAreWrittenForTheEye() throws Exception {
    assertThat(SampleFiles.write(Path.of("target", "samples")).values())
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void equalInputsGiveEqualReports() {
    assertThat(Report.html(SampleReports.figureOne()))
        .isEqualTo(Report.html(SampleReports.figureOne()));
  }

  @Test
  void fifteenSettingsOfOneQuestionMakeOneCard() {
    String html = Report.html(SampleReports.figureOne());
    assertThat(html.split("<article", -1)).hasSize(2);
    assertThat(html.split("data-question=", -1)).hasSize(2);
    for (Finding finding : SampleReports.figureOne().result().findings()) {
      assertThat(html.split("data-finding=\"" + finding.id() + "\"", -1))
          .as(finding.id())
          .hasSize(2);
    }
    assertThat(html).contains("7 more rows of ");
  }

  @Test
  void cellsInWhichAPairOfRowsDiffersAreMarkedAndNoOthers() {
    String html = Report.html(SampleReports.table());
    String ledger = html.substring(html.indexOf(">1 equal<"), html.indexOf("where they differ"));
    assertThat(ledger.split("<mark>", -1)).hasSize(3);
    assertThat(ledger).contains("<mark>52</mark>", "<mark>53</mark>");
    assertThat(html.split("<tr class=\"pair\">", -1)).hasSize(3);
  }

  @Test
  void cardsStandInTheOrderOfTheAnswer() {
    ReportInput input = SampleReports.loop();
    String html = Report.html(input);
    assertThat(input.result().findings())
        .extracting(finding -> html.indexOf("data-finding=\"" + finding.id() + "\""))
        .isSorted()
        .doesNotContain(-1);
  }

  @Test
  void proseHasMinusSignsNoRawNamesAndNoPercentagesOfFourDigits() {
    for (ReportInput input :
        List.of(SampleReports.figureOne(), SampleReports.loop(), SampleReports.table())) {
      String html = Report.html(input);
      java.util.regex.Matcher prose =
          java.util.regex.Pattern.compile(
                  "<(?:p"
                      + " class=\"(?:sentence|answer-line|rule|setting)\"[^>]*|dd|h3)>(.*?)</(?:p|dd|h3)>")
              .matcher(html);
      int seen = 0;
      while (prose.find()) {
        seen++;
        assertThat(prose.group(1).replaceAll("<[^>]+>", " "))
            .doesNotContainPattern("(?<![\\w.\\-])-[.\\d]")
            .doesNotContainPattern("\\d{4,} ?%")
            .doesNotContain("chosenGroups", "samplesPerSource");
      }
      assertThat(seen).isGreaterThan(5);
    }
  }

  @Test
  void thePageBeginsWithTheAnswer() {
    assertThat(Report.html(SampleReports.loop()))
        .containsPattern("<main><p class=\"answer-line\" id=\"answer\" data-answer=\"\">[^<]+</p>");
  }

  @Test
  void numbersOfNoFindingAndNoFigureStandInATableThatSaysWhatItLeavesOut() {
    ReportInput input = SampleReports.loop();
    assertThat(Report.html(input)).doesNotContain("id=\"also-measured\"");
    Table table =
        new Table(List.of("metric", "arm", "mean"), List.of(List.of("rate", "<loop>", "0.25")));
    AnalysisResult result =
        new AnalysisResult(
            input.result().answer(),
            input.result().findings(),
            input.result().charts(),
            List.of(),
            List.of(),
            List.of(),
            new AlsoMeasured(table, 1200, "95 % BCa over 9 replicates"),
            Table.empty());

    assertThat(
            Report.html(
                new ReportInput(
                    input.heading(),
                    input.questions(),
                    result,
                    input.data(),
                    input.provenance(),
                    input.artifacts(),
                    List.of())))
        .contains("id=\"also-measured\"", "<td class=\"number\">0.25</td>", "&lt;loop&gt;")
        .contains("The first 1 of 1,200 are shown; observations.csv holds all.");
  }

  @Test
  void theBandIsNamedInTheCaption() {
    assertThat(Report.html(SampleReports.figureOne()))
        .contains("bands: 95\u00a0% BCa over 200 replicates.");
  }

  @Test
  void aLineOfSurvivorsSaysSoInTheCaption() {
    assertThat(Report.html(SampleReports.loop()))
        .contains("replace: 3 of 500 collapsed by generation 8; points are means of the rest.")
        .doesNotContain("accumulate: ");
  }

  @Test
  void namesCannotBecomeCode() {
    Finding finding =
        new Finding(
            NASTY,
            NASTY,
            Map.of(NASTY, NASTY),
            NASTY,
            NASTY,
            NASTY,
            Optional.empty(),
            Map.of(NASTY, NASTY),
            Optional.empty(),
            NASTY);
    ReportInput input =
        new ReportInput(
            new Heading(
                NASTY, NASTY, 1, 1, new Completeness(1, 1, 0, 0, 0, 0), NASTY, NASTY, NASTY),
            Map.of(NASTY, NASTY),
            new AnalysisResult(List.of(finding), PoolSample.charts()),
            List.of(new DataReport(1, 1, 0, List.of(), List.of(NASTY))),
            List.of(new ProvenanceSection(NASTY, Map.of(NASTY, NASTY))),
            name -> List.of(),
            List.of(NASTY));
    String html = Report.html(input);
    assertThat(html).doesNotContain("<img src=x").contains("ünï 混合");
    assertThat(html.split("</script>", -1)).as("one script, closed once").hasSize(2);
  }

  @Test
  void nothingPointsOutOfTheFile() {
    String html = Report.html(SampleReports.table());
    assertThat(html).doesNotContainPattern("(src|href)=\"(https?:)?//");
    assertThat(html).doesNotContain("@import");
  }

  @Test
  void everyFigureIsDrawnInTheFileItself() {
    for (ReportInput input :
        List.of(SampleReports.figureOne(), SampleReports.loop(), SampleReports.table())) {
      String html = Report.html(input);
      assertThat(html.split("<svg class=\"chart", -1).length)
          .isGreaterThan(input.result().charts().size() / 2);
      assertThat(html.length()).as("characters of a report").isLessThan(400_000);
    }
  }

  @Test
  void aThousandPanelsDoNotMakeAPageNobodyCanOpen() {
    ReportInput input = SampleReports.figureOne();
    CurveChart one = (CurveChart) input.result().charts().get(0);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      panels.addAll(one.panels());
    }
    CurveChart many =
        new CurveChart(
            one.id(),
            one.title(),
            one.question(),
            one.x(),
            one.y(),
            one.intervalName(),
            panels,
            one.table());
    String html =
        Report.html(
            new ReportInput(
                input.heading(),
                input.questions(),
                new AnalysisResult(input.result().findings(), List.of(many)),
                input.data(),
                input.provenance(),
                input.artifacts(),
                input.warnings()));
    assertThat(html).contains("The first 24 of 1000 panels; the table has the numbers of all.");
    assertThat(html.length()).isLessThan(400_000);
  }

  @Test
  void theScriptIsSmallAndTheFontIsInside() {
    String html = Report.html(SampleReports.loop());
    String script = html.substring(html.indexOf("<script>"), html.indexOf("</script>"));
    assertThat(script.getBytes(StandardCharsets.UTF_8).length).isLessThan(15_000);
    String font = html.substring(html.indexOf("data:font/woff2"), html.indexOf(") format("));
    assertThat(font.length()).isBetween(10_000, 40_000);
  }

  @Test
  void coloursOfThePageAndOfFilesAreTheSame() {
    String html = Report.html(SampleReports.loop());
    for (Paint paint : List.of(Paint.INK, Paint.QUIET, Paint.LINE, Paint.CARD)) {
      assertThat(html)
          .contains(paint.variable() + ": " + paint.light())
          .contains(paint.variable() + ": " + paint.dark());
    }
  }

  @Test
  void dataAreCountedInTheirOwnWordsAndOneIsNoPlural() {
    ReportInput table = SampleReports.table();
    List<ColumnReport> texts =
        List.of(
            new ColumnReport("a", "text", 0, 20, "900 characters"),
            new ColumnReport("b", "text", 0, 30, "800 characters"));
    DataReport data = new DataReport(1, 2300, 1, texts, List.of(), "window", "text");
    String html =
        Report.html(
            new ReportInput(
                table.heading(),
                table.questions(),
                table.result(),
                List.of(data),
                table.provenance(),
                table.artifacts(),
                table.warnings(),
                table.notes()));
    assertThat(html)
        .contains(
            "<b>1</b> window read",
            "<b>2,300</b> windows kept",
            "<b>1</b> exact duplicate<",
            "<b>0</b> missing values<",
            "<b>2</b> texts<");
    assertThat(Report.html(table)).contains("rows read", "<b>7</b> columns<");
  }
}
