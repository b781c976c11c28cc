package org.tributary.report.chart.plot;

import org.tributary.report.chart.mark.Drawing;

/**
 * A line of a legend.
 *
 * @param sample how it is drawn
 * @param text what it is
 */
public record LegendEntry(Drawing sample, String text) {}
