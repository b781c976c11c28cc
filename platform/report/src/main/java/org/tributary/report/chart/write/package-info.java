/**
 * Files of drawings: SVG for pages and as files of its own, PNG and PDF by the same marks. No
 * browser and no font of the machine takes part, so equal drawings give equal bytes.
 */
@NullMarked
package org.tributary.report.chart.write;

import org.jspecify.annotations.NullMarked;
