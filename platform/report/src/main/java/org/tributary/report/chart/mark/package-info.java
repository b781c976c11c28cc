/**
 * A picture as data: marks in pixels with y down, in paints that know their light and dark colour.
 * Nothing here knows numbers of a study, files or HTML.
 */
@NullMarked
package org.tributary.report.chart.mark;

import org.jspecify.annotations.NullMarked;
