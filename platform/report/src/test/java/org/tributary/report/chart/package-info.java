/** Tests of the room where charts are drawn. */
@NullMarked
package org.tributary.report.chart;

import org.jspecify.annotations.NullMarked;
