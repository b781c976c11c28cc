package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.ImageGridChart;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.TableChart;
import org.tributary.report.Artifact;
import org.tributary.report.ArtifactSource;
import org.tributary.report.ReportInput;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.chart.plot.Sheet;
import org.tributary.report.chart.plot.TableSheet;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/**
 * All figures of a report.
 *
 * @param elements one a chart, in order
 * @param numbers number of each question's figure
 */
public record Figures(List<Element> elements, Map<String, Integer> numbers) {
  /** Figures that stand open. */
  private static final int OPEN = 4;

  /** The figures of a report. */
  public static Figures of(ReportInput input, ArmColours colours) {
    List<Element> elements = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int number = 0;
    for (Chart chart : there(input.result().charts(), input.artifacts())) {
      number++;
      int own = number;
      chart.question().ifPresent(question -> numbers.putIfAbsent(question, own));
      elements.add(figure(chart, own, input, colours));
    }
    return new Figures(elements, numbers);
  }

  /** Lines that no cell emitted are no figure: a family need not tell how it trains. */
  public static List<Chart> there(List<Chart> charts, ArtifactSource artifacts) {
    return charts.stream()
        .filter(
            chart ->
                !(chart instanceof LinesChart lines)
                    || !artifacts.named(lines.artifact()).isEmpty())
        .toList();
  }

  /** The arms of a report in order of first appearance, each with its colour. */
  public static ArmColours colours(List<Chart> charts, ArtifactSource artifacts) {
    Set<String> arms = new LinkedHashSet<>();
    for (Chart chart : charts) {
      if (chart instanceof CurveChart curve) {
        curve.panels().forEach(panel -> panel.series().forEach(series -> arms.add(series.arm())));
      } else if (chart instanceof LinesChart lines) {
        artifacts.named(lines.artifact()).stream().map(Artifact::arm).forEach(arms::add);
      }
    }
    arms.remove("");
    return new ArmColours(new ArrayList<>(arms));
  }

  private static Element figure(Chart chart, int number, ReportInput input, ArmColours colours) {
    Frame frame = new Frame(chart, number);
    return DrawnChart.of(chart, input.artifacts(), colours)
        .map(frame::drawn)
        .orElseGet(() -> frame.around(content(chart, input)));
  }

  private static Element content(Chart chart, ReportInput input) {
    if (chart instanceof TableChart table) {
      return new TableView(table.title(), table.table()).scrolling();
    }
    if (chart instanceof ImageGridChart grid) {
      return new ImageGrid(input.artifacts().named(grid.artifact())).grid();
    }
    LedgerChart ledger = (LedgerChart) chart;
    return Ledger.of(ledger, input.artifacts().named(ledger.artifact()));
  }

  /** Each figure as a drawing that stands alone, by the id of its chart. */
  public static Map<String, Drawing> sheets(List<Chart> charts, ArtifactSource artifacts) {
    ArmColours colours = colours(charts, artifacts);
    Map<String, Drawing> sheets = new LinkedHashMap<>();
    for (Chart chart : there(charts, artifacts)) {
      sheets.put(chart.id(), sheet(chart, artifacts, colours));
    }
    return sheets;
  }

  private static Drawing sheet(Chart chart, ArtifactSource artifacts, ArmColours colours) {
    if (chart instanceof ImageGridChart grid) {
      return new ImageGrid(artifacts.named(grid.artifact())).sheet(chart.title());
    }
    if (chart instanceof LedgerChart ledger) {
      return Ledger.sheet(chart.title(), artifacts.named(ledger.artifact()));
    }
    if (chart instanceof TableChart table) {
      return Sheet.of(table.title(), TableSheet.of(table.table()), "");
    }
    DrawnChart drawn = DrawnChart.of(chart, artifacts, colours).orElseThrow();
    return Sheet.of(chart.title(), drawn.plot(), drawn.caption());
  }

  /** The section of all figures; none when nothing was drawn. */
  public List<Node> sections() {
    if (elements.isEmpty()) {
      return List.of();
    }
    int open = elements.size() <= OPEN + 1 ? elements.size() : OPEN;
    Element section =
        Element.of("section")
            .with("id", "figures")
            .add(Element.of("h2").text("Figures"))
            .add(elements.subList(0, open));
    if (open < elements.size()) {
      section.add(
          Element.of("details", "more-figures")
              .add(Element.of("summary").text((elements.size() - open) + " more figures"))
              .add(elements.subList(open, elements.size())));
    }
    return List.of(section);
  }
}
