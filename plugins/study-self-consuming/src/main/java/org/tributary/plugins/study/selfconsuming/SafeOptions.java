package org.tributary.plugins.study.selfconsuming;

import org.tributary.sdk.option.Option;
import org.tributary.studies.round.ThresholdOptions;

/**
 * How the largest safe share is looked for.
 *
 * @param axis path of a swept numeric option of the loop
 * @param tolerance how much worse the end may be than the first fit
 * @param rounds of bisection
 * @param precision relative width to which each end of the interval is found
 */
public record SafeOptions(
    @Option(
            "path of the swept option, as loops.alpha; its least and greatest value are the range,"
                + " written as 1.0 where values between whole numbers are to be tried")
        String axis,
    @Option(
            value =
                "how much worse the last generation may be than the first fit: a part of its error"
                    + " where a perfect model has error 0, else in the metric's unit",
            fallback = "0.1",
            min = 0)
        double tolerance,
    @Option(value = "most rounds of bisection after the sweep", fallback = "6", min = 1, max = 30)
        int rounds,
    @Option(
            value = "relative width to which each end of the interval is found",
            fallback = "0.05",
            min = 0,
            max = 1,
            aboveMin = true,
            belowMax = true)
        double precision) {

  ThresholdOptions search() {
    return new ThresholdOptions(axis, rounds, precision);
  }
}
