package org.tributary.plugins.discrete;

import org.tributary.sdk.option.Option;

/** Options of {@link TripleGanFactory}. */
public record TripleGanOptions(
    @Option(
            value = "Share of the classifier among what the discriminator calls false.",
            fallback = "0.5",
            min = 0,
            max = 1)
        double alpha,
    @Option(
            value = "Weight of the classifier's loss on labelled rows; 0: the game alone.",
            fallback = "1",
            min = 0)
        double supervised,
    @Option(
            value = "Weight of the classifier's loss on pairs of the generator.",
            fallback = "0",
            min = 0)
        double pseudo,
    @Option(value = "Steps of gradient descent.", fallback = "4000", min = 1) int steps,
    @Option(value = "Length of a step.", fallback = "0.2", min = 0, aboveMin = true) double rate) {}
