package org.tributary.report.chart.plot;

import org.tributary.report.chart.mark.Drawing;

/**
 * One panel of a figure, drawn for two widths of a page.
 *
 * @param title the setting in words; empty when there is one panel
 * @param wide for a page of a desk or of paper
 * @param narrow for a telephone, or for one of several panels
 */
public record PlotPanel(String title, Drawing wide, Drawing narrow) {}
