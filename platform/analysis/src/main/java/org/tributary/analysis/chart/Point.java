package org.tributary.analysis.chart;

import java.util.Optional;

/**
 * One point of a measured line.
 *
 * @param x position on the axis; the index where the axis has categories
 * @param text of the position, as in the study file
 * @param value absent when every replicate is censored
 * @param count replicates with a value; 0 where the point is an effect of a question's card
 * @param censored replicates that ended in a censoring, here or at an earlier generation
 * @param note what became of the censored ones, as {@code 3 of 200 collapsed}; the verdict where
 *     the point is an effect; else empty
 */
public record Point(
    double x, String text, Optional<Measured> value, int count, int censored, String note) {}
