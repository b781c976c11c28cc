/**
 * Where values lie and which of them are written: ranges, scales, ticks and numbers as text. Ticks
 * are computed in decimals and placed by the same function as the marks.
 */
@NullMarked
package org.tributary.report.chart.scale;

import org.jspecify.annotations.NullMarked;
