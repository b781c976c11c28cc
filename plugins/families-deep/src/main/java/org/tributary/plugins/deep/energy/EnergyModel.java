package org.tributary.plugins.deep.energy;

import ai.djl.ndarray.types.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * A trained energy. Its normaliser is the sum over a fine grid; a draw is uniform in a cell of that
 * grid, taken with the mass at the cell's middle.
 */
final class EnergyModel
    implements Model, LogDensity, Support, ParameterCount, WarmStart, WeightNorm {
  static final int VERSION = 1;
  private static final Origin DRAWN = Origin.synthetic(1);
  private static final int ROWS = 16384;

  private final Space space;
  private final EnergyNetwork network;
  private final float[] weights;
  private final Origin origin;
  private final Box box;
  private final Tensors tensors;

  EnergyModel(Space space, EnergyNetwork network, float[] weights, Box box, Tensors tensors) {
    this(space, network, weights, box, tensors, DRAWN);
  }

  /** Whose draws are of an origin: real where the network is a law that data come from. */
  EnergyModel(
      Space space,
      EnergyNetwork network,
      float[] weights,
      Box box,
      Tensors tensors,
      Origin origin) {
    this.space = space;
    this.network = network;
    this.weights = weights;
    this.origin = origin;
    this.box = box;
    this.tensors = tensors;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return network.sources();
  }

  /** Weights and biases of the perceptron alone. */
  int perceptronSize() {
    return network.perceptronSize();
  }

  @Override
  public long parameters() {
    return weights.length;
  }

  @Override
  public double largestWeight() {
    return FloatArrays.largest(weights);
  }

  @Override
  public double[] lower() {
    return box.lower().clone();
  }

  @Override
  public double[] upper() {
    return box.upper().clone();
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] masses = masses(source);
    double constant = masses[masses.length - 1] + box.logVolume();
    double[] result = energies(source, box.unit(points.toMatrix()));
    for (int row = 0; row < result.length; row++) {
      result[row] = box.holds(points, row) ? -result[row] - constant : Double.NEGATIVE_INFINITY;
    }
    return result;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    UnitGrid grid = EnergyOptions.fineGrid(network.dimension());
    double[] masses = masses(source);
    double[] cumulative = new double[grid.cells()];
    double sum = 0;
    for (int cell = 0; cell < cumulative.length; cell++) {
      sum += masses[cell];
      cumulative[cell] = sum;
    }
    DMatrixRMaj rows = new DMatrixRMaj(count, network.dimension());
    for (int row = 0; row < count; row++) {
      int cell = stream.categorical(cumulative);
      for (int i = 0; i < rows.numCols; i++) {
        double unit = grid.middle(cell, i) + (stream.nextDouble() - 0.5) / grid.side();
        rows.set(row, i, box.lower()[i] + unit * (box.upper()[i] - box.lower()[i]));
      }
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), origin);
  }

  /** Probability of each cell of the fine grid, then the log of the integral over the unit cube. */
  private double[] masses(int source) {
    UnitGrid grid = EnergyOptions.fineGrid(network.dimension());
    double[] energies = energies(source, grid.middles());
    double least = Double.POSITIVE_INFINITY;
    for (double energy : energies) {
      least = Math.min(least, energy);
    }
    double[] masses = new double[energies.length + 1];
    double sum = 0;
    for (int cell = 0; cell < energies.length; cell++) {
      masses[cell] = Math.exp(least - energies[cell]);
      sum += masses[cell];
    }
    for (int cell = 0; cell < energies.length; cell++) {
      masses[cell] /= sum;
    }
    masses[energies.length] = Math.log(sum / energies.length) - least;
    return masses;
  }

  /** Energies of a source at points of the unit cube, row major. */
  double[] energies(int source, float[] unit) {
    int d = network.dimension();
    double[] energies = new double[unit.length / d];
    for (int from = 0; from < energies.length; from += ROWS) {
      int rows = Math.min(ROWS, energies.length - from);
      float[] block = java.util.Arrays.copyOfRange(unit, from * d, (from + rows) * d);
      float[] values =
          tensors.evaluate(
              manager ->
                  network
                      .forward(
                          network
                              .layout()
                              .split(manager.create(weights, new Shape(weights.length))),
                          manager.create(block, new Shape(rows, d)),
                          network.oneHot(manager, rows, source))
                      .toFloatArray());
      for (int row = 0; row < rows; row++) {
        energies[from + row] = values[row];
      }
    }
    return energies;
  }

  @Override
  public byte[] reached(int source) {
    return Start.reached(network.layout(), weights, source, box.bytes());
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    data.writeInt(network.dimension());
    for (int i = 0; i < network.dimension(); i++) {
      data.writeDouble(box.lower()[i]);
      data.writeDouble(box.upper()[i]);
    }
    FloatArrays.write(data, weights);
    data.flush();
  }
}
