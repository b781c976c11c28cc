package org.tributary.plugins.systems.tall;

import org.tributary.sdk.option.Option;

/** Options of {@link GaussianSimulatorFactory}. */
public record GaussianSimulatorOptions(
    @Option(
            value = "Coordinates of the parameter, and of each observation.",
            fallback = "2",
            min = 1,
            max = 100)
        int parameters,
    @Option(value = "Observations a row.", fallback = "10", min = 1, max = 1000) int observations,
    @Option(
            value = "Standard deviation of a coordinate of an observation around the parameter.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double noise,
    @Option(
            value = "Correlation of the coordinates of an observation around the parameter.",
            fallback = "0.6",
            min = 0,
            max = 1,
            belowMax = true)
        double correlation) {}
