package org.tributary.studies.round;

import org.tributary.sdk.option.Option;

/**
 * Where arms change places.
 *
 * @param axis path of a swept numeric axis; its least and greatest value are the range
 * @param rounds most rounds of bisection after the sweep; each asks for at most two values
 * @param tolerance width to which each end is known, relative to the value; whole axes stop at 1
 */
public record ThresholdOptions(
    @Option(
            "path of the swept axis, as samplesPerSource; its least and greatest value are the range,"
                + " written as 1.0 where values between whole numbers are to be tried")
        String axis,
    @Option(value = "most rounds of bisection after the sweep", fallback = "8", min = 1, max = 30)
        int rounds,
    @Option(
            value = "relative width to which each end of the interval is found",
            fallback = "0.02",
            min = 0,
            aboveMin = true)
        double tolerance) {}
