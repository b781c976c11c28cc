package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.Space;

/**
 * A law whose draws are the densest share of more draws of another: truncation, as far as a sample
 * can tell.
 *
 * @param base offers a log-density
 * @param share in (0, 1): of count/share draws the densest count are kept, in the order drawn
 */
record DensestDraws(Law base, double share) implements Law {

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int sources() {
    return base.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int drawn = Math.toIntExact((long) Math.ceil(count / share));
    Samples rows =
        base.sample(source, drawn, stream.child("candidates")).expanded(stream.child("order"));
    double[] density = base.as(LogDensity.class).orElseThrow().logDensity(source, rows);
    int[] densest =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -density[row]))
            .limit(count)
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.sort(densest);
    return rows.select(densest);
  }
}
