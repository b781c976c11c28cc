package org.tributary.report.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.ImageGridChart;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.TableChart;
import org.tributary.report.ArtifactSource;
import org.tributary.report.ReportInput;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/**
 * All figures of a report.
 *
 * @param colours of the arms
 * @param elements one a chart, in order
 * @param drawn what the scripts draw, by the number of the figure
 * @param numbers number of each question's figure
 */
public record Figures(
    ArmColours colours,
    List<Element> elements,
    Map<String, Object> drawn,
    Map<String, Integer> numbers) {

  /** The figures of a report. */
  public static Figures of(ReportInput input, ArmColours colours) {
    List<Element> elements = new ArrayList<>();
    Map<String, Object> drawn = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int number = 0;
    for (Chart chart : input.result().charts()) {
      number++;
      int own = number;
      chart.question().ifPresent(question -> numbers.putIfAbsent(question, own));
      elements.add(figure(chart, own, input.artifacts(), drawn));
    }
    return new Figures(colours, elements, drawn, numbers);
  }

  private static Element figure(
      Chart chart, int number, ArtifactSource artifacts, Map<String, Object> drawn) {
    Frame frame = new Frame(chart, number);
    if (chart instanceof CurveChart curve) {
      drawn.put(String.valueOf(number), ChartNumbers.of(curve));
      return frame.drawn(new CurveCaption(curve).sentences(), TheoryNotes.of(curve));
    }
    if (chart instanceof HeatMapChart map) {
      drawn.put(String.valueOf(number), HeatNumbers.of(map));
      return frame.drawn(HeatNumbers.caption(map), out -> {});
    }
    if (chart instanceof LinesChart lines) {
      LinesFigure figure = LinesFigure.of(lines, artifacts.named(lines.artifact()));
      drawn.put(String.valueOf(number), figure.numbers());
      return frame.drawn(figure.caption(), out -> {}, figure.table());
    }
    if (chart instanceof TableChart table) {
      return frame.around(new TableView(table.title(), table.table()).scrolling());
    }
    if (chart instanceof ImageGridChart grid) {
      return frame.around(new ImageGrid(artifacts.named(grid.artifact())).grid());
    }
    LedgerChart ledger = (LedgerChart) chart;
    return frame.around(Ledger.of(ledger, artifacts.named(ledger.artifact())));
  }

  /** The section of all figures; none when nothing was drawn. */
  public List<Node> sections() {
    if (elements.isEmpty()) {
      return List.of();
    }
    return List.of(
        Element.of("section")
            .with("id", "figures")
            .add(Element.of("h2").text("Figures"))
            .add(elements));
  }

  /** What the scripts read: the colours and the numbers of the figures. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("arms", colours.indices());
    all.put("figures", drawn);
    try {
      return new ObjectMapper().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the numbers of the figures cannot be written", e);
    }
  }
}
