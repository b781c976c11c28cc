package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link EightGaussiansFactory}. */
public record EightGaussiansOptions(
    @Option(value = "Radius of the circle of modes.", fallback = "2", min = 0) double radius,
    @Option(value = "Standard deviation of every mode.", fallback = "0.1", min = 0, aboveMin = true)
        double sd) {}
