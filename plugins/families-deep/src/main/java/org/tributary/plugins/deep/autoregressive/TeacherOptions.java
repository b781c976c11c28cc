package org.tributary.plugins.deep.autoregressive;

import org.tributary.sdk.option.Option;

/** Options of {@link TeacherFactory}. */
public record TeacherOptions(
    @Option(value = "Sources used, the first of ten.", fallback = "3", min = 1, max = 10)
        int sources,
    @Option(value = "Number of columns, D.", fallback = "10", min = 1, max = 20) int columns,
    @Option(value = "Seed of the network's weights.", fallback = "11") long seed) {}
