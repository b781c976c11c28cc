package org.tributary.plugins.gaussian;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** One Gaussian mixture a source; nothing is shared between sources. */
record MixtureFamily(GaussianMixtureOptions options) implements ModelFamily {
  private static final Set<Class<?>> OFFERED =
      Set.of(LogDensity.class, Score.class, NoisedScore.class, Moments.class, ParameterCount.class);

  @Override
  public Capabilities capabilities(Space space) {
    RealSpaces.check("gaussian-mixture", space);
    if (options.means().stream().anyMatch(mean -> mean.size() != space.width())) {
      throw new OptionException(
          "means", "each starting mean needs " + space.width() + " coordinates, one a column");
    }
    return Capabilities.closedForm(false, OFFERED);
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    List<GaussianMixture> mixtures = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      Samples rows = samples.sources() == 1 ? samples : samples.ofSource(k);
      RandomStream stream =
          samples.sources() == 1 ? context.stream() : context.stream().child("source", k);
      mixtures.add(fitOne(rows, k, stream));
      context.checkCancelled();
    }
    MixtureModel model = new MixtureModel(samples.space(), mixtures);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  private GaussianMixture fitOne(Samples rows, int source, RandomStream stream) {
    if (rows.size() < options.components()) {
      throw new IllegalArgumentException(
          options.components()
              + " components need as many rows, source "
              + source
              + " had "
              + rows.size()
              + ": lower components or raise the sample size");
    }
    DMatrixRMaj sample = rows.toMatrix();
    double[] frequencies = new double[rows.size()];
    for (int row = 0; row < frequencies.length; row++) {
      frequencies[row] = rows.weight(row);
    }
    try {
      return options
          .algorithm()
          .fit(sample, frequencies, start(sample, frequencies, stream))
          .mixture();
    } catch (NotPositiveDefiniteException singular) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the covariance of a component of source "
              + source
              + " became singular at column "
              + singular.pivot()
              + "; raise ridge or the sample size");
    }
  }

  private GaussianMixture start(DMatrixRMaj sample, double[] frequencies, RandomStream stream) {
    if (options.means().isEmpty()) {
      return MixtureStart.plusPlus(
          sample, frequencies, options.components(), options.ridge(), stream);
    }
    int dimension = sample.numCols;
    double[] weights = new double[options.components()];
    Arrays.fill(weights, 1.0 / weights.length);
    double[] means =
        options.means().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    return new GaussianMixture(
        weights,
        DMatrixRMaj.wrap(weights.length, dimension, means),
        Collections.nCopies(weights.length, CommonOps_DDRM.identity(dimension)));
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return MixtureFormat.read(space, in);
  }
}
