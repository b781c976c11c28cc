package org.tributary.report.chart.mark;

/**
 * A circle.
 *
 * @param x of the centre
 * @param y of the centre
 * @param radius above 0
 * @param style of area and edge
 */
public record Disc(double x, double y, double radius, Style style) implements Mark {}
