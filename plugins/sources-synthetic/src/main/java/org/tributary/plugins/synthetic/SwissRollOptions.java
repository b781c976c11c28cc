package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link SwissRollFactory}. */
public record SwissRollOptions(
    @Option(value = "Standard deviation of the noise.", fallback = "0.5", min = 0) double noise,
    @Option(
            value = "Divides every coordinate before the noise is added.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double scale) {}
