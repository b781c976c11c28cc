package org.tributary.plugins.deep.energy;

import java.util.List;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.sdk.option.Option;

/** Options of {@link EnergyFactory}. */
public record EnergyOptions(
    @Option(value = "Numbers that describe a source, d_e.", fallback = "8", min = 1) int embedding,
    @Option(value = "Weight matrices of the perceptron, L.", fallback = "4", min = 1) int layers,
    @Option(value = "Width of its hidden layers, W.", fallback = "64", min = 1) int width,
    @Option(
            value = "Lower corner of the box; the range of the data, widened, when empty.",
            fallback = "[]")
        List<Double> lower,
    @Option(value = "Upper corner of the box.", fallback = "[]") List<Double> upper,
    @Option(
            value = "Cells a side of the grid that training integrates over.",
            fallback = "32",
            min = 2,
            max = 256)
        int grid,
    @Option(value = "How the network is trained.", fallback = "{steps: 2000}")
        DescentOptions training,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device) {

  public EnergyOptions {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
    Devices.checked(device);
    if (lower.size() != upper.size()) {
      throw new IllegalArgumentException(
          "lower and upper need one number a column each, were " + lower + ", " + upper);
    }
    for (int i = 0; i < lower.size(); i++) {
      if (!(lower.get(i) < upper.get(i))) {
        throw new IllegalArgumentException(
            "lower must be below upper, were " + lower + ", " + upper);
      }
    }
  }

  /** The grid of training; in one coordinate as many cells as the square has. */
  UnitGrid trainingGrid(int dimension) {
    return new UnitGrid(dimension, dimension == 1 ? grid * grid : grid);
  }

  /** The grid of the normaliser and of draws. */
  static UnitGrid fineGrid(int dimension) {
    return new UnitGrid(dimension, dimension == 1 ? 4096 : 256);
  }
}
