package org.tributary.plugins.systems.tall;

import org.tributary.sdk.option.Option;

/** Options of {@link TallPosteriorFactory}. */
public record TallPosteriorOptions(
    @Option(
            value = "Coordinates of the parameter, the first of a row; observations have as many.",
            fact = "source.parameters",
            min = 1)
        int parameters,
    @Option(
            value = "How scores of single observations are put together: naive, gauss or jac.",
            fallback = "gauss")
        Composition composition,
    @Option(value = "Steps of the reverse process.", fallback = "100", min = 2) int steps,
    @Option(
            value =
                "Length of an error, of one random direction, that is added to each single score.",
            fallback = "0",
            min = 0)
        double perturbation) {}
