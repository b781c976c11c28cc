package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Gaussian noise of known standard deviation on real columns. The extra column {@code noise-level},
 * one number a column, says it: 0 where a column is no real number.
 *
 * @param levels one for all real columns, or one a column; in the units of the columns
 */
record Noise(List<Double> levels) implements ObservationModel {
  Noise {
    levels = List.copyOf(levels);
  }

  @Override
  public Space space(Space truth) {
    Columns.refuseTokens(truth, "noise");
    if (levels.size() > 1 && levels.size() != truth.width()) {
      throw new OptionException(
          "levels",
          levels.size() + " levels for " + truth.width() + " columns: give one each, or level");
    }
    if (Arrays.stream(perColumn(truth)).allMatch(level -> level == 0)
        && levels.stream().anyMatch(level -> level > 0)) {
      throw new OptionException("level", "no column is a real number: noise has none to add to");
    }
    for (int column = 0; levels.size() > 1 && column < truth.width(); column++) {
      if (levels.get(column) > 0 && !(truth.kind(column) instanceof Kind.Real)) {
        throw new OptionException(
            "levels",
            "column '" + Columns.name(truth, column) + "' is no real number: give it level 0");
      }
    }
    return truth;
  }

  private double[] perColumn(Space space) {
    double[] all = new double[space.width()];
    for (int column = 0; column < all.length; column++) {
      boolean real = space.kind(column) instanceof Kind.Real;
      all[column] = real ? levels.get(levels.size() == 1 ? 0 : column) : 0;
    }
    return all;
  }

  @Override
  public Samples observe(Samples truth, RandomStream stream) {
    space(truth.space());
    Samples rows = truth.expanded(stream.child("one by one"));
    DMatrixRMaj values = rows.toMatrix();
    double[] level = perColumn(rows.space());
    double[] known = new double[values.data.length];
    double[] noise = new double[level.length];
    for (int at = 0; at < known.length; at += level.length) {
      stream.fillGaussian(noise, 0, noise.length);
      for (int column = 0; column < level.length; column++) {
        values.data[at + column] += level[column] * noise[column];
        known[at + column] = level[column];
      }
    }
    return SeenRows.of(rows, values).with("noise-level", known);
  }

  @Override
  public Facts facts() {
    return levels.size() == 1
        ? new Facts(Map.of("model", "noise", "level", levels.get(0)))
        : new Facts(Map.of("model", "noise", "levels", levels));
  }
}
