package org.tributary.plugins.image.glyph;

import org.tributary.sdk.option.Option;

/** Options of {@link GlyphsFactory}. */
public record GlyphsOptions(
    @Option(value = "Number of glyphs, a source each.", fallback = "3", min = 1, max = 10)
        int sources,
    @Option(
            value = "2: one law of pose, stroke, noise and texture for all; 1: each glyph its own.",
            fallback = "2",
            min = 1,
            max = 2)
        int similarity,
    @Option(
            value =
                "Factor of the spread of pose and stroke, which moves each shape in its own way.",
            fallback = "1",
            min = 0,
            max = 2)
        double pose,
    @Option(
            value = "Leading principal components given in place of the pixels; 0: the pixels.",
            fallback = "0",
            min = 0,
            max = 256)
        int components) {}
