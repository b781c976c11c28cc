package org.tributary.plugins.metrics.memorization.extension;

import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.option.Option;

/**
 * What all metrics of copies may be told.
 *
 * @param points most candidate points and held-out points, over all sources
 * @param standardise whether numbers are scaled by the held-out rows
 */
public record PooledOptions(
    @Option(
            value = "most candidate points and held-out points, over all sources",
            fallback = "2000",
            min = 2)
        int points,
    @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
        Scaling standardise) {}
