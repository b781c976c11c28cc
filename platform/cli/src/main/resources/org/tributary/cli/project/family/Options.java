package @package@;

import org.tributary.sdk.option.Option;

/** Options of {@link @type@Factory}. */
public record @type@Options(
    @Option(
            value = "Least standard deviation of a column, in the data's units.",
            fallback = "1e-6",
            min = 0,
            aboveMin = true)
        double floor) {}
