package org.tributary.analysis.theory;

/**
 * The one constant of a rate: least squares of the log of measured over theory, over all arms,
 * settings and positions.
 *
 * @param factor 1 when nothing could be compared
 * @param largestDeviation greatest |measured / (factor x theory) - 1|
 * @param places number of places compared
 */
public record RateScale(double factor, double largestDeviation, int places) {}
