package org.tributary.plugins.systems.tall;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.systems.GaussianModel;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.law.GivenColumns;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * What was learnt of one observation, and the sampler given all. A row is drawn as a simulation of
 * what was learnt, whose parameter is then drawn anew given its observations.
 */
final class TallPosteriorModel implements Model, Conditional {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final TallPosteriorOptions options;
  private final ColumnSpace space;
  private final GaussianModel pairs;
  private final List<double[]> errors;
  private final List<TallSampler> samplers = new ArrayList<>();
  private final List<Gaussian> priors = new ArrayList<>();

  /** Regression of the parameter on an observation: slopes [i][j], of every source. */
  private final List<DMatrixRMaj> slopes = new ArrayList<>();

  TallPosteriorModel(
      TallPosteriorOptions options, ColumnSpace space, GaussianModel pairs, List<double[]> errors) {
    this.options = options;
    this.space = space;
    this.pairs = pairs;
    this.errors = errors;
    int d = options.parameters();
    int[] second = IntStream.range(d, 2 * d).toArray();
    for (int k = 0; k < pairs.sources(); k++) {
      Gaussian joint = pairs.gaussian(k);
      double[] centre = Arrays.copyOfRange(joint.mean(), d, 2 * d);
      Gaussian single = joint.given(second, centre);
      Gaussian prior = prior(joint);
      DMatrixRMaj slope = new DMatrixRMaj(d, d);
      for (int j = 0; j < d; j++) {
        double[] moved = centre.clone();
        moved[j] += 1;
        double[] mean = joint.given(second, moved).mean();
        for (int i = 0; i < d; i++) {
          slope.set(i, j, mean[i] - single.mean()[i]);
        }
      }
      priors.add(prior);
      slopes.add(slope);
      TallScore score =
          new TallScore(
              prior, single.covariance(), observations(), options.composition(), errors.get(k));
      samplers.add(TallSampler.of(score, options.steps()));
    }
  }

  private int observations() {
    return space.width() / options.parameters() - 1;
  }

  private Gaussian prior(Gaussian joint) {
    int d = options.parameters();
    DMatrixRMaj covariance = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance.set(i, j, joint.covariance().get(i, j));
      }
    }
    return Gaussian.of(Arrays.copyOf(joint.mean(), d), covariance);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return samplers.size();
  }

  /** The parameter given all observations of a row. */
  private Gaussian posterior(int source, double[] observed) {
    int d = options.parameters();
    double[] centre = pairs.mean(source);
    double[] sum = new double[d];
    for (int j = 0; j < observations(); j++) {
      for (int i = 0; i < d; i++) {
        sum[i] += centre[i];
        for (int c = 0; c < d; c++) {
          sum[i] += slopes.get(source).get(i, c) * (observed[j * d + c] - centre[d + c]);
        }
      }
    }
    return samplers.get(source).given(sum);
  }

  @Override
  public Law given(int[] columns, double[] values) {
    GivenColumns.check(columns, values, space.width());
    int d = options.parameters();
    if (!Arrays.equals(columns, IntStream.range(d, space.width()).toArray())) {
      throw new IllegalArgumentException(
          "a tall posterior answers for the parameter given all "
              + observations()
              + " observations, was given columns "
              + Arrays.toString(columns));
    }
    List<Gaussian> laws = new ArrayList<>();
    for (int k = 0; k < sources(); k++) {
      laws.add(posterior(k, values));
    }
    return new GaussianLaw(GivenColumns.rest(space, columns), DRAWN, laws);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int d = options.parameters();
    int[] first = IntStream.range(0, d).toArray();
    Gaussian joint = pairs.gaussian(source);
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    for (int row = 0; row < count; row++) {
      RandomStream own = stream.at(row);
      double[] parameter = priors.get(source).draw(1, own.child("prior")).data;
      Gaussian observation = joint.given(first, parameter);
      DMatrixRMaj seen = observation.draw(observations(), own.child("observed"));
      double[] drawn = posterior(source, seen.data).draw(1, own.child("posterior")).data;
      System.arraycopy(drawn, 0, rows.data, row * space.width(), d);
      System.arraycopy(seen.data, 0, rows.data, row * space.width() + d, seen.data.length);
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), DRAWN);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    pairs.save(out);
    DataOutputStream data = new DataOutputStream(out);
    for (double[] error : errors) {
      for (double each : error) {
        data.writeDouble(each);
      }
    }
    data.flush();
  }

  static TallPosteriorModel read(
      TallPosteriorOptions options, ColumnSpace space, ColumnSpace pairColumns, InputStream in)
      throws IOException {
    GaussianModel pairs = GaussianModel.load(pairColumns, in);
    DataInputStream data = new DataInputStream(in);
    List<double[]> errors = new ArrayList<>();
    for (int k = 0; k < pairs.sources(); k++) {
      double[] error = new double[options.parameters()];
      for (int i = 0; i < error.length; i++) {
        error[i] = data.readDouble();
      }
      errors.add(error);
    }
    return new TallPosteriorModel(options, space, pairs, errors);
  }
}
