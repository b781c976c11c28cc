/**
 * Chart data: the numbers of each picture with their intervals and tables. Nothing here knows
 * pixels, colours or HTML; the report decides how a chart is drawn.
 */
@NullMarked
package org.tributary.analysis.chart;

import org.jspecify.annotations.NullMarked;
