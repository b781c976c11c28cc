package org.tributary.plugins.study.selfconsuming.drawn;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * A law given that a filter keeps its rows: drawn again until enough are kept.
 *
 * @param base that is drawn from
 * @param score that keeps rows
 */
record AcceptedLaw(Law base, RowScore score) implements Law {
  /** Draws a kept row beyond which the filter is taken to keep nothing. */
  private static final int MOST_DRAWS = 1000;

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
    SamplesBuilder kept = new SamplesBuilder(base.space(), base.sources());
    int left = count;
    long drawn = 0;
    for (int batch = 0; left > 0; batch++) {
      if (drawn > (long) MOST_DRAWS * count) {
        throw new CensoredException(
            Outcome.SUPPORT_LOST,
            "the filter keeps less than one row in " + MOST_DRAWS + ": lower typeOne");
      }
      int size = Math.max(16, 2 * left);
      Samples rows =
          base.sample(source, size, stream.child("batch", batch))
              .expanded(stream.child("order", batch));
      drawn += size;
      for (int row : score.accepted(rows)) {
        if (left > 0) {
          kept.add(rows, row, 1);
          left--;
        }
      }
    }
    return kept.build();
  }
}
