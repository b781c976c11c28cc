package @package@;

import org.tributary.sdk.option.Option;

/** Options of {@link @type@Factory}. */
public record @type@Options(
    @Option(value = "Points of each side and source.", fallback = "1000", min = 1) int points) {}
