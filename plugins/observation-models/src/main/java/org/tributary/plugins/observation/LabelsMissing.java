package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Space;

/**
 * Source labels that are missing, each by a draw of its own. K stays; the extra column {@code
 * label-seen} is 1 where the label is the row's own and known to be.
 *
 * @param share probability that a label is missing, in [0, 1]
 * @param into source that rows without a label are merged into
 */
record LabelsMissing(double share, LostLabel stand, int into) implements ObservationModel {

  @Override
  public Space space(Space truth) {
    Columns.refuseTokens(truth, "labels-missing");
    return truth;
  }

  @Override
  public Samples observe(Samples truth, RandomStream stream) {
    if (stand == LostLabel.MERGED && into >= truth.sources()) {
      throw new OptionException(
          "into",
          "there is no source "
              + into
              + " of "
              + truth.sources()
              + ", counted from 0: name one that is there");
    }
    Samples rows = truth.expanded(stream.child("one by one"));
    int[] labels = new int[rows.size()];
    double[] seen = new double[labels.length];
    Arrays.fill(seen, 1);
    RandomStream lost = stream.child("lost");
    RandomStream drawn = stream.child("drawn");
    for (int row = 0; row < labels.length; row++) {
      int other = drawn.nextInt(labels.length);
      labels[row] = rows.source(row);
      if (lost.nextDouble() < share) {
        seen[row] = 0;
        labels[row] = stand == LostLabel.MERGED ? into : rows.source(other);
      }
    }
    return SeenRows.of(rows, rows.toMatrix()).relabelled(labels, "label-seen", seen);
  }

  @Override
  public Facts facts() {
    return new Facts(
        Map.of(
            "model",
            "labels-missing",
            "share",
            share,
            "stand",
            stand.name().toLowerCase(Locale.ROOT)));
  }
}
