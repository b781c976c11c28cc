package org.tributary.plugins.study.multisource.bound;

import java.util.Optional;
import org.tributary.sdk.option.Option;

/** Options of a bracketing bound of a class of networks. */
public record NetworkBracketingOptions(
    @Option(
            value = "probability with which the bound may fail",
            fallback = "0.05",
            min = 0,
            max = 0.5,
            aboveMin = true)
        double delta,
    @Option(value = "which inequality is used", fallback = "explicit") BracketingForm form,
    @Option(
            value =
                "B, the greatest absolute weight of the class; that of the true network where the"
                    + " source publishes it, else 1",
            min = 0,
            aboveMin = true)
        Optional<Double> norm) {}
