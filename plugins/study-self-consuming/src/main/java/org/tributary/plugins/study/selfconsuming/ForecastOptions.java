package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import org.tributary.sdk.option.Option;

/**
 * What is foretold of a loop, and when.
 *
 * @param metric name of the number
 * @param from generation at which it is foretold
 * @param ahead refits after it, each a forecast
 * @param futures runs ahead
 */
public record ForecastOptions(
    @Option(value = "number that is foretold, as model-log-variance") String metric,
    @Option(value = "generation at which it is foretold", fallback = "10", min = 1) int from,
    @Option(value = "refits ahead, each a forecast of its own", fallback = "[5]", min = 1)
        List<Integer> ahead,
    @Option(
            value = "runs ahead from the model of that generation; 19, 39, .. 99 make 90 % exact",
            fallback = "99",
            min = 19)
        int futures) {
  public ForecastOptions {
    ahead = List.copyOf(ahead);
    if (ahead.isEmpty()) {
      throw new IllegalArgumentException("ahead must name how many refits are foretold");
    }
  }

  int farthest() {
    return from + ahead.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
