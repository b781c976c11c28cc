package org.tributary.plugins.gaussian;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * One Gaussian mixture a source; nothing is shared between sources. A warm start begins at the
 * components of the model it goes on from.
 */
record MixtureFamily(GaussianMixtureOptions options) implements ModelFamily {
  private static final Set<Class<?>> OFFERED =
      Set.of(
          LogDensity.class,
          Score.class,
          NoisedScore.class,
          Moments.class,
          ParameterCount.class,
          WarmStart.class);

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
    Optional<Law> reached = context.warmStart();
    if (reached.isPresent() && reached.get().sources() != samples.sources()) {
      throw new IllegalArgumentException(
          "a fit of "
              + samples.sources()
              + " sources cannot go on from a model of "
              + reached.get().sources());
    }
    List<GaussianMixture> mixtures = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      Samples rows = samples.sources() == 1 ? samples : samples.ofSource(k);
      RandomStream stream =
          samples.sources() == 1 ? context.stream() : context.stream().child("source", k);
      int source = k;
      Optional<GaussianMixture> start = reached.map(law -> reached(law, source, samples.space()));
      mixtures.add(fitOne(rows, k, start, stream));
      context.checkCancelled();
    }
    MixtureModel model = new MixtureModel(samples.space(), mixtures);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  private GaussianMixture reached(Law law, int source, Space space) {
    byte[] bytes =
        law.as(WarmStart.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "family gaussian-mixture cannot go on from a law without components"))
            .reached(source);
    GaussianMixture last;
    try {
      last = MixtureFormat.read(space, new ByteArrayInputStream(bytes)).mixtures().get(0);
    } catch (IOException other) {
      throw new IllegalArgumentException(
          "family gaussian-mixture cannot go on from a model of another family: "
              + other.getMessage(),
          other);
    }
    if (last.components() != options.components()) {
      throw new IllegalArgumentException(
          options.components()
              + " components cannot go on from a mixture of "
              + last.components()
              + ": give both the same");
    }
    return last;
  }

  private GaussianMixture fitOne(
      Samples rows, int source, Optional<GaussianMixture> reached, RandomStream stream) {
    if (rows.size() < options.components()) {
      throw new IllegalArgumentException(
          options.components()
              + " components need as many rows, source "
              + source
              + " had "
              + rows.size()
              + ": lower components or raise the sample size");
    }
    boolean asGiven = options.ridge().isPresent();
    double[] scales = asGiven ? new double[0] : scales(rows, source);
    DMatrixRMaj sample = asGiven ? rows.toMatrix() : rows.toMatrix().copy();
    for (int i = 0; !asGiven && i < sample.data.length; i++) {
      sample.data[i] /= scales[i % sample.numCols];
    }
    double[] frequencies = new double[rows.size()];
    for (int row = 0; row < frequencies.length; row++) {
      frequencies[row] = rows.weight(row);
    }
    try {
      GaussianMixture start =
          reached
              .map(last -> asGiven ? last : last.scaled(inverse(scales)))
              .orElseGet(() -> start(sample, frequencies, scales, stream));
      GaussianMixture fitted = options.algorithm().fit(sample, frequencies, start).mixture();
      return asGiven ? fitted : fitted.scaled(scales);
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

  private static double[] inverse(double[] scales) {
    return Arrays.stream(scales).map(scale -> 1 / scale).toArray();
  }

  /** Standard deviations of the columns: what is fitted does not depend on their units. */
  private static double[] scales(Samples rows, int source) {
    double[] scales = new double[rows.space().width()];
    for (int column = 0; column < scales.length; column++) {
      double greatest = 0;
      for (int row = 0; row < rows.size(); row++) {
        greatest = Math.max(greatest, Math.abs(rows.value(row, column)));
      }
      double sum = 0;
      double mean = 0;
      double squares = 0;
      for (int row = 0; row < rows.size() && greatest > 0; row++) {
        double weight = rows.weight(row);
        double step = rows.value(row, column) / greatest - mean;
        sum += weight;
        mean += weight * step / sum;
        squares += weight * step * (rows.value(row, column) / greatest - mean);
      }
      scales[column] = greatest * Math.sqrt(squares / Math.max(1, sum));
      if (!(scales[column] > 0)) {
        throw new CensoredException(
            Outcome.COLLAPSED,
            "column "
                + column
                + " is constant in source "
                + source
                + ", so that it has no density; leave it out or give a ridge");
      }
    }
    return scales;
  }

  private GaussianMixture start(
      DMatrixRMaj sample, double[] frequencies, double[] scales, RandomStream stream) {
    if (options.means().isEmpty()) {
      return MixtureStart.plusPlus(
          sample, frequencies, options.components(), options.ridgeOfFit(), stream);
    }
    int dimension = sample.numCols;
    double[] weights = new double[options.components()];
    Arrays.fill(weights, 1.0 / weights.length);
    double[] means =
        options.means().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    GaussianMixture asGiven =
        new GaussianMixture(
            weights,
            DMatrixRMaj.wrap(weights.length, dimension, means),
            Collections.nCopies(weights.length, CommonOps_DDRM.identity(dimension)));
    return options.ridge().isPresent() ? asGiven : asGiven.scaled(inverse(scales));
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return MixtureFormat.read(space, in);
  }
}
