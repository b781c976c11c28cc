package org.tributary.plugins.gaussian;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Margins of each source and one correlation of normal scores, shared by all sources. */
record CopulaFamily(GaussianCopulaOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    if (space.kind(0) instanceof Kind.Tokens) {
      throw new OptionException("", "family gaussian-copula cannot model token sequences");
    }
    return Capabilities.closedForm(
        space.width() > 1, CopulaModel.hasDensity(space) ? Set.of(LogDensity.class) : Set.of());
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    int width = samples.space().width();
    Margin[][] margins = new Margin[samples.sources()][width];
    for (int k = 0; k < margins.length; k++) {
      Samples rows = samples.sources() == 1 ? samples : samples.ofSource(k);
      if (rows.size() == 0) {
        throw new IllegalArgumentException(
            "source " + k + " has no training row: raise the sample size");
      }
      for (int column = 0; column < width; column++) {
        margins[k][column] = margin(rows, column);
      }
      context.checkCancelled();
    }
    DMatrixRMaj scores = new DMatrixRMaj(samples.size(), width);
    double[] frequencies = new double[samples.size()];
    for (int row = 0; row < frequencies.length; row++) {
      frequencies[row] = samples.weight(row);
      for (int column = 0; column < width; column++) {
        scores.data[row * width + column] =
            margins[samples.source(row)][column].score(samples.value(row, column));
      }
    }
    CopulaModel model =
        new CopulaModel(samples.space(), margins, LatentCorrelation.of(scores, frequencies));
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  private Margin margin(Samples rows, int column) {
    double[] sorted = new double[rows.size()];
    double[] cumulative = new double[rows.size()];
    boolean alike = true;
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.value(i, column);
      cumulative[i] = i + 1;
      alike &= rows.weight(i) == 1;
    }
    if (alike) {
      Arrays.sort(sorted);
    } else {
      sortWithWeights(rows, column, sorted, cumulative);
    }
    return rows.space().kind(column) instanceof Kind.Real
        ? SmoothMargin.fit(sorted, cumulative, options.smoothing(), Integer.toString(column))
        : StepMargin.fit(sorted, cumulative);
  }

  private static void sortWithWeights(
      Samples rows, int column, double[] sorted, double[] cumulative) {
    int[] order =
        IntStream.range(0, sorted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> rows.value(row, column)))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = rows.value(order[i], column);
      total += rows.weight(order[i]);
      cumulative[i] = total;
    }
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return CopulaFormat.read(space, in);
  }
}
