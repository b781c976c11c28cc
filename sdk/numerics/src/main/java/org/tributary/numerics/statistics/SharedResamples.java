package org.tributary.numerics.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tributary.numerics.random.RandomStream;

/**
 * Bootstrap intervals of many means, all from the same resamples: each is what {@link
 * Bootstrap#bcaMean(double[], RandomStream)} gives with the stream at its start, bit for bit.
 *
 * <p>Units are drawn once for each of the first {@value #SIZES} sample sizes that need at most
 * {@value #MOST} draws, some 4 MB a size; for others they are drawn each time. Safe for use by
 * several threads.
 */
public final class SharedResamples {
  static final int SIZES = 8;
  static final int MOST = 2_000_000;

  private final Bootstrap bootstrap;
  private final Supplier<RandomStream> stream;
  private final Map<Integer, char[]> drawn = new ConcurrentHashMap<>();

  /**
   * Resamples of a stream.
   *
   * @param stream gives the stream at its start, each time it is asked
   */
  public SharedResamples(Bootstrap bootstrap, Supplier<RandomStream> stream) {
    this.bootstrap = bootstrap;
    this.stream = stream;
  }

  /** The BCa interval of the mean of at least two finite values. */
  public Interval bcaMean(double[] values) {
    int count = Samples.requireFinite(values, 2, "sample").length;
    char[] known = drawn.get(count);
    if (known == null) {
      if (drawn.size() >= SIZES || (long) count * bootstrap.resamples() > MOST) {
        return bootstrap.bcaMean(values, stream.get());
      }
      known = drawn.computeIfAbsent(count, this::draw);
    }
    double[] sums = new double[bootstrap.resamples()];
    for (int b = 0; b < sums.length; b++) {
      sums[b] = UnitDraws.sum(values, known, b * count);
    }
    return bootstrap.bcaMean(values, sums);
  }

  private char[] draw(int count) {
    RandomStream fresh = stream.get();
    char[] all = new char[bootstrap.resamples() * count];
    int[] units = new int[count];
    for (int from = 0; from < all.length; from += count) {
      UnitDraws.fill(units, 0, count, 0, count, fresh);
      for (int i = 0; i < count; i++) {
        all[from + i] = (char) units[i];
      }
    }
    return all;
  }
}
