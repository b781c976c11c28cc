package @package@;

import org.tributary.sdk.option.Option;

/** Options of {@link @type@Factory}. */
public record @type@Options(
    @Option(value = "Numbers drawn in each replicate.", fallback = "100", min = 2) int samples,
    @Option(
            value = "Standard deviation of the numbers.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double deviation) {}
