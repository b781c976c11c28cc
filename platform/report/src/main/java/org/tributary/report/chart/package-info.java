/**
 * The room where charts are drawn. {@code scale} places values, {@code font} measures text, {@code
 * mark} is the picture as data, {@code plot} makes marks of charts, {@code write} makes files of
 * marks. A browser, a script and the desktop's fonts are not needed.
 */
@NullMarked
package org.tributary.report.chart;

import org.jspecify.annotations.NullMarked;
