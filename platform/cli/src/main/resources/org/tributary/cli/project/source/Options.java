package @package@;

import org.tributary.sdk.option.Option;

/** Options of {@link @type@Factory}. */
public record @type@Options(
    @Option(value = "Number of rings, one a source.", fallback = "2", min = 1) int sources,
    @Option(value = "Standard deviation of the noise.", fallback = "0.1", min = 0)
        double noise) {}
