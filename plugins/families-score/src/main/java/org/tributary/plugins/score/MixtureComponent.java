package org.tributary.plugins.score;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.sdk.option.Option;

/** One Gaussian of a given mixture, in the data's units. */
public record MixtureComponent(
    @Option(value = "Mean, one number a column.") List<Double> mean,
    @Option(value = "Standard deviation of every column.", fallback = "1", min = 0, aboveMin = true)
        double deviation,
    @Option(value = "Weight, normalised.", fallback = "1", min = 0, aboveMin = true)
        double weight) {

  public MixtureComponent {
    mean = List.copyOf(mean);
    if (!(deviation > 0) || !(weight > 0)) {
      throw new IllegalArgumentException(
          "deviation and weight must be > 0, were " + deviation + ", " + weight);
    }
  }

  /** The component in the coordinates of a frame. */
  NormalComponent inside(Frame frame) {
    int d = mean.size();
    double[] centre = new double[d];
    double[] variances = new double[d];
    DMatrixRMaj axes = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      centre[i] = (mean.get(i) - frame.shift()[i]) / frame.scale();
      variances[i] = deviation * deviation / (frame.scale() * frame.scale());
      axes.data[i * d + i] = 1;
    }
    return new NormalComponent(weight, centre, variances, axes);
  }
}
