package org.tributary.sdk.law;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/**
 * The source of a point by Bayes' rule from the density under each source, every source as probable
 * as another: {@code p(k|x) = p_k(x) / sum_j p_j(x)}. A point that no source can have says nothing:
 * all its probabilities are {@code 1/K}.
 *
 * @param density of the whole law
 * @param sources number of sources K
 */
record JoinedPosterior(LogDensity density, int sources) implements LabelPosterior {

  @Override
  public DMatrixRMaj posterior(Samples points) {
    List<double[]> logs =
        IntStream.range(0, sources).mapToObj(k -> density.logDensity(k, points)).toList();
    DMatrixRMaj posterior = new DMatrixRMaj(points.size(), sources);
    for (int row = 0; row < points.size(); row++) {
      double most = Double.NEGATIVE_INFINITY;
      for (double[] each : logs) {
        most = Math.max(most, each[row]);
      }
      double sum = 0;
      for (int k = 0; k < sources; k++) {
        // Relative to the greatest, so that no exponential over- or underflows for all.
        double own = most == Double.NEGATIVE_INFINITY ? 1 : Math.exp(logs.get(k)[row] - most);
        posterior.set(row, k, own);
        sum += own;
      }
      for (int k = 0; k < sources; k++) {
        posterior.set(row, k, posterior.get(row, k) / sum);
      }
    }
    return posterior;
  }
}
