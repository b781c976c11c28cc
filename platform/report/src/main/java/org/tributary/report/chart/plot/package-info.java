/**
 * Makes drawings of charts: one place for layout, axes, bands, lines, labels and legends. Colours
 * are the arms' own over the whole report; nothing here knows HTML or files.
 */
@NullMarked
package org.tributary.report.chart.plot;

import org.jspecify.annotations.NullMarked;
