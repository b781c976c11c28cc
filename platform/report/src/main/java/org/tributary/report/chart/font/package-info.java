/**
 * The one font of all charts: widths and outlines read from the bundled TrueType file itself, so
 * that what is measured is what is drawn, on every machine and without the desktop's fonts.
 */
@NullMarked
package org.tributary.report.chart.font;

import org.jspecify.annotations.NullMarked;
