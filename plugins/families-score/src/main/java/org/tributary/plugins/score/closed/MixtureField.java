package org.tributary.plugins.score.closed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.special.LogSpace;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.diffusion.ExactField;
import org.tributary.plugins.score.diffusion.ScoreValues;

/**
 * The score of a mixture {@code sum_k w_k N(m_k, C_k)} under noise:
 *
 * <pre>
 * sum_k gamma_k(x) P_k (m_k - x),   P_k = (C_k + level^2 I)^-1
 * </pre>
 *
 * <p>gamma the responsibilities; its divergence is {@code sum_k gamma_k (|P_k (m_k - x)|^2 - tr
 * P_k) - |score|^2}.
 */
public final class MixtureField implements ExactField {
  private final List<NormalComponent> components;
  private final double totalWeight;

  /**
   * A mixture.
   *
   * @param components at least one, of one dimension
   */
  public MixtureField(List<NormalComponent> components) {
    this.components = List.copyOf(components);
    if (this.components.isEmpty()) {
      throw new IllegalArgumentException("a mixture needs a component");
    }
    int d = this.components.get(0).mean().length;
    if (this.components.stream().anyMatch(each -> each.mean().length != d)) {
      throw new IllegalArgumentException("the components of a mixture must have one dimension");
    }
    this.totalWeight = this.components.stream().mapToDouble(NormalComponent::weight).sum();
  }

  @Override
  public int dimension() {
    return components.get(0).mean().length;
  }

  @Override
  public double[] logDensity(DMatrixRMaj points, double level) {
    double[] result = new double[points.numRows];
    double[] pull = new double[dimension()];
    for (int row = 0; row < result.length; row++) {
      result[row] = LogSpace.logSumExp(terms(points, row, level, pull));
    }
    return result;
  }

  private double[] terms(DMatrixRMaj points, int row, double level, double[] pull) {
    int d = dimension();
    double[] terms = new double[components.size()];
    for (int k = 0; k < terms.length; k++) {
      NormalComponent each = components.get(k);
      each.pull(points.data, row * d, pull);
      double sum = Math.log(each.weight() / totalWeight) - d * Normal.LOG_ROOT_TWO_PI;
      for (int i = 0; i < d; i++) {
        double spread = each.variances()[i] + level * level;
        sum -= 0.5 * (pull[i] * pull[i] / spread + Math.log(spread));
      }
      terms[k] = sum;
    }
    return terms;
  }

  @Override
  public ScoreValues at(DMatrixRMaj points, double level) {
    int d = dimension();
    DMatrixRMaj score = new DMatrixRMaj(points.numRows, d);
    double[] divergence = new double[points.numRows];
    double[] pull = new double[d];
    for (int row = 0; row < points.numRows; row++) {
      double[] terms = terms(points, row, level, pull);
      double total = LogSpace.logSumExp(terms);
      for (int k = 0; k < terms.length; k++) {
        double share = Math.exp(terms[k] - total);
        NormalComponent each = components.get(k);
        each.pull(points.data, row * d, pull);
        for (int j = 0; j < d; j++) {
          double precision = 1 / (each.variances()[j] + level * level);
          double force = precision * pull[j];
          divergence[row] += share * (force * force - precision);
          for (int i = 0; i < d; i++) {
            score.data[row * d + i] += share * each.axes().data[i * d + j] * force;
          }
        }
      }
      for (int i = 0; i < d; i++) {
        divergence[row] -= score.data[row * d + i] * score.data[row * d + i];
      }
    }
    return new ScoreValues(score, divergence);
  }

  @Override
  public long parameters() {
    long d = dimension();
    return components.size() * (1 + d + d * (d + 1) / 2) - 1;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(components.size());
    for (NormalComponent each : components) {
      each.write(out);
    }
  }

  /** Reads it back. */
  public static MixtureField read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<NormalComponent> components = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      components.add(NormalComponent.read(in));
    }
    return new MixtureField(components);
  }
}
