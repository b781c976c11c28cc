package org.tributary.report.chart.mark;

/**
 * An image in a drawing.
 *
 * @param x left
 * @param y top
 * @param width above 0
 * @param height above 0
 * @param mediaType as {@code image/png}
 * @param bytes the file, copied neither in nor out
 */
public record Picture(
    double x, double y, double width, double height, String mediaType, byte[] bytes)
    implements Mark {}
