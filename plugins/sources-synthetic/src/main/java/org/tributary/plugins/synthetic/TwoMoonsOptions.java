package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link TwoMoonsFactory}. */
public record TwoMoonsOptions(
    @Option(value = "Standard deviation of the noise.", fallback = "0.1", min = 0) double noise) {}
