package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.mark.Paint;

/** Every colour the figures of a report may use. */
public final class Palette {
  private Palette() {}

  /** The arms' colours and those of heat maps, each name once. */
  public static List<Paint> of(ArmColours colours) {
    List<Paint> paints = new ArrayList<>(colours.paints());
    paints.addAll(HeatColours.paints());
    return paints;
  }
}
