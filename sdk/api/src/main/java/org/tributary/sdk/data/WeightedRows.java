package org.tributary.sdk.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;

/** Rows with frequencies, and the same rows one by one. */
final class WeightedRows {
  private WeightedRows() {}

  /** A point of a source; bits decide, so that 0 and -0 differ. */
  private record Point(int source, Origin origin, double importance, java.util.List<Double> row) {}

  static Samples counted(Samples samples) {
    Map<Point, Integer> first = new LinkedHashMap<>();
    long[] weights = new long[samples.size()];
    for (int i = 0; i < samples.size(); i++) {
      int row = i;
      Point point =
          new Point(
              samples.source(row),
              samples.origin(row),
              samples.importance(row),
              IntStream.range(0, samples.length(row))
                  .mapToObj(position -> samples.value(row, position))
                  .toList());
      weights[first.computeIfAbsent(point, p -> row)] += samples.weight(row);
    }
    if (first.size() == samples.size()) {
      return samples;
    }
    SamplesBuilder builder = new SamplesBuilder(samples.space(), samples.sources());
    first.values().forEach(row -> builder.add(samples, row, weights[row]));
    return builder.build();
  }

  static Samples expanded(Samples samples, RandomStream stream) {
    if (!samples.weighted()) {
      return samples;
    }
    int total = Math.toIntExact(samples.totalWeight());
    int[] rows = new int[total];
    int next = 0;
    for (int row = 0; row < samples.size(); row++) {
      for (long each = 0; each < samples.weight(row); each++) {
        rows[next++] = row;
      }
    }
    SamplesBuilder builder = new SamplesBuilder(samples.space(), samples.sources());
    for (int at : stream.permutation(total)) {
      builder.add(samples, rows[at], 1);
    }
    return builder.build();
  }
}
