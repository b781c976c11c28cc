package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.mark.Paint;

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

  /** How many colours there are; after the last they come again with other lines and symbols. */
  static final int HUES = LIGHT.length;

  public ArmColours {
    arms = List.copyOf(arms);
  }

  /** Whether an arm of this name has a colour. */
  public boolean has(String arm) {
    return arms.contains(arm);
  }

  /** Name of the style variable that holds an arm's colour. */
  public String variable(String arm) {
    return paint(arm).variable();
  }

  /** The colour of an arm. */
  Paint paint(String arm) {
    return paint(arms.indexOf(arm));
  }

  /** The colour of a number. */
  static Paint paint(int index) {
    return new Paint("--arm-" + index, LIGHT[index % HUES], DARK[index % HUES]);
  }

  /** All colours that figures of the report may use. */
  public List<Paint> paints() {
    List<Paint> paints = new ArrayList<>();
    for (int i = 0; i < Math.max(arms.size(), HUES); i++) {
      paints.add(paint(i));
    }
    return paints;
  }
}
