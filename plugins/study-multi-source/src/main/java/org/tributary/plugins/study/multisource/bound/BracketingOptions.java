package org.tributary.plugins.study.multisource.bound;

import org.tributary.sdk.option.Option;

/** Options of a bracketing bound. */
public record BracketingOptions(
    @Option(
            value = "probability with which the bound may fail",
            fallback = "0.05",
            min = 0,
            max = 0.5,
            aboveMin = true)
        double delta,
    @Option(value = "which inequality is used", fallback = "explicit") BracketingForm form) {}
