package org.tributary.plugins.deep.training;

import org.tributary.sdk.option.Option;

/** How a network is trained; the same for every family. */
public record DescentOptions(
    @Option(value = "Number of steps; training times count them.", fallback = "3000", min = 1)
        int steps,
    @Option(value = "Rows drawn, with replacement, for one step.", fallback = "512", min = 1)
        int batch,
    @Option(value = "Learning rate.", fallback = "0.001", min = 0, aboveMin = true)
        double learningRate,
    @Option(value = "How the learning rate changes.", fallback = "cosine") Schedule schedule,
    @Option(value = "How a gradient becomes a step.", fallback = "adam") Optimiser optimiser,
    @Option(value = "Weight decay of adamw, and of sgd as a penalty.", fallback = "0", min = 0)
        double weightDecay,
    @Option(value = "Greatest norm of a gradient; 0 is no limit.", fallback = "0", min = 0)
        double clip,
    @Option(
            value = "Decay a step of the averaged weights that the model uses; 0 takes the last.",
            fallback = "0.999",
            min = 0,
            max = 1,
            belowMax = true)
        double averaging,
    @Option(value = "Steps between two kept states.", fallback = "500", min = 1)
        int checkpointEvery) {}
