package org.tributary.analysis.chart;

import java.util.OptionalDouble;

/**
 * A fitted power, written on its line.
 *
 * @param arm whose line
 * @param slope of log mean against log x
 * @param low lower end of its interval
 * @param high upper end
 * @param claimed the theory's exponent, if any
 * @param rule how the interval was made
 */
public record Slope(
    String arm, double slope, double low, double high, OptionalDouble claimed, String rule) {}
