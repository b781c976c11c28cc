package org.tributary.plugins.systems.tall;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.systems.GaussianModel;
import org.tributary.plugins.systems.RealColumns;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * Learns the moments of a parameter and one observation from all pairs in the rows: the scores of
 * prior and single posterior are then Gaussian.
 */
record TallPosteriorFamily(TallPosteriorOptions options) implements ModelFamily {

  private ColumnSpace columns(Space space) {
    int d = options.parameters();
    int blocks = space.width() / d;
    if (blocks < 2) {
      throw new OptionException(
          "parameters",
          "a row holds "
              + d
              + " coordinates of a parameter and as many of each observation, the data are "
              + space.describe());
    }
    return RealColumns.of(
        "tall-posterior", space, d * blocks, d + " of a parameter, and of each observation");
  }

  @Override
  public Capabilities capabilities(Space space) {
    columns(space);
    return Capabilities.closedForm(false, Set.of(Conditional.class));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    ColumnSpace columns = columns(samples.space());
    List<Gaussian> pairs = new ArrayList<>();
    List<double[]> errors = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      pairs.add(pairs(samples.ofSource(k), k));
      errors.add(direction(context.stream().child("direction", k)));
    }
    Model model =
        new TallPosteriorModel(options, columns, new GaussianModel(pairColumns(), pairs), errors);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  private ColumnSpace pairColumns() {
    return ColumnSpace.reals(2 * options.parameters());
  }

  /** The Gaussian of the moments of parameter and observation. */
  private Gaussian pairs(Samples rows, int source) {
    int d = options.parameters();
    int observations = rows.space().width() / d - 1;
    if (rows.size() == 0) {
      throw new IllegalArgumentException(
          "source " + source + " has no training row: raise the sample size");
    }
    DMatrixRMaj pairs = new DMatrixRMaj(rows.size() * observations, 2 * d);
    double[] weights = new double[pairs.numRows];
    double[] row = new double[rows.space().width()];
    for (int i = 0; i < rows.size(); i++) {
      rows.copyRow(i, row, 0);
      for (int j = 0; j < observations; j++) {
        int pair = i * observations + j;
        weights[pair] = rows.weight(i);
        System.arraycopy(row, 0, pairs.data, pair * 2 * d, d);
        System.arraycopy(row, (j + 1) * d, pairs.data, pair * 2 * d + d, d);
      }
    }
    return Gaussian.of(Products.mean(pairs, weights), Products.covariance(pairs, weights, 0));
  }

  private double[] direction(RandomStream stream) {
    double[] direction = new double[options.parameters()];
    stream.fillGaussian(direction, 0, direction.length);
    double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
    Arrays.setAll(direction, i -> direction[i] / length * options.perturbation());
    return direction;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return TallPosteriorModel.read(options, columns(space), pairColumns(), in);
  }
}
