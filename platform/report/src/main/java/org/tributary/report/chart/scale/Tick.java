package org.tributary.report.chart.scale;

/**
 * A value that is written at an axis.
 *
 * @param value where it lies
 * @param text as it reads
 */
public record Tick(double value, String text) {}
