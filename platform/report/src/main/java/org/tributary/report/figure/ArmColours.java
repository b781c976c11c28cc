package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.report.Artifact;
import org.tributary.report.ReportInput;

/**
 * One colour an arm, the same in every figure and card, with a twin for dark pages.
 *
 * <p>Hues of Okabe and Ito, Color Universal Design, 2008; darkened or lightened where the contrast
 * with the page would be below 3 to 1.
 *
 * @param arms in order of first appearance
 */
public record ArmColours(List<String> arms) {
  private static final String[] LIGHT = {
    "#0072b2", "#d55e00", "#009e73", "#b85c94", "#b97700", "#2f8fc4", "#8a7f00", "#444444"
  };
  private static final String[] DARK = {
    "#4ba3dc", "#f0803c", "#2cc497", "#dd95bd", "#e69f00", "#7cc8f2", "#f0e442", "#cccccc"
  };

  public ArmColours {
    arms = List.copyOf(arms);
  }

  /** The colours of a report. */
  public static ArmColours of(ReportInput input) {
    Set<String> arms = new LinkedHashSet<>();
    for (Chart chart : input.result().charts()) {
      if (chart instanceof CurveChart curve) {
        curve.panels().forEach(panel -> panel.series().forEach(series -> arms.add(series.arm())));
      } else if (chart instanceof LinesChart lines) {
        input.artifacts().named(lines.artifact()).stream().map(Artifact::arm).forEach(arms::add);
      }
    }
    arms.remove("");
    return new ArmColours(new ArrayList<>(arms));
  }

  /** Whether an arm of this name has a colour. */
  public boolean has(String arm) {
    return arms.contains(arm);
  }

  /** Name of the style variable that holds an arm's colour. */
  public String variable(String arm) {
    return "--arm-" + arms.indexOf(arm);
  }

  /** The style variables; after the eighth the hues come again with other symbols. */
  public String css() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (int i = 0; i < Math.max(arms.size(), LIGHT.length); i++) {
      light.append("--arm-").append(i).append(':').append(LIGHT[i % LIGHT.length]).append(';');
      dark.append("--arm-").append(i).append(':').append(DARK[i % DARK.length]).append(';');
    }
    return ":root{"
        + light
        + "}\n@media screen{:root[data-theme=dark]{"
        + dark
        + "}\n}\n"
        + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + dark
        + "}\n}\n";
  }

  /** Index of each arm's colour, for the scripts. */
  Map<String, Integer> indices() {
    Map<String, Integer> indices = new LinkedHashMap<>();
    arms.forEach(arm -> indices.put(arm, arms.indexOf(arm)));
    return indices;
  }
}
