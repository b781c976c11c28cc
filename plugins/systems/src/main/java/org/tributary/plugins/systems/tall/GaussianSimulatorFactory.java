package org.tributary.plugins.systems.tall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.plugins.systems.LawSource;
import org.tributary.sdk.Citation;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;

/**
 * A parameter and observations of it, {@code theta ~ N(0, I)}, {@code x_j | theta ~ N(theta, S)}, a
 * row: {@code theta_1 .. theta_d, x1_1 .. x1_d, .., xn_1 .. xn_d}. Given the observations its law
 * is the exact posterior.
 */
@Extension
public final class GaussianSimulatorFactory implements DataSourceFactory<GaussianSimulatorOptions> {
  static final Citation PAPER =
      Citation.of(
          "Linhart, Cardoso, Gramfort, Le Corff, Rodrigues. Diffusion posterior sampling for"
              + " simulation-based inference in tall data settings. arXiv 2404.07593");

  @Override
  public String id() {
    return "gaussian-simulator";
  }

  @Override
  public String title() {
    return "Gaussian simulator";
  }

  @Override
  public String summary() {
    return "A normal parameter and noisy observations of it, a row; its posterior is known.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(PAPER);
  }

  @Override
  public Class<GaussianSimulatorOptions> optionsType() {
    return GaussianSimulatorOptions.class;
  }

  @Override
  public DataSource create(GaussianSimulatorOptions options) {
    int d = options.parameters();
    int width = d * (1 + options.observations());
    double variance = options.noise() * options.noise();
    DMatrixRMaj covariance = new DMatrixRMaj(width, width);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int block = i / d;
      String name = block == 0 ? "theta" : "x" + block + "_";
      columns.add(new Column(name + (i % d + 1), Kind.real()));
      for (int j = 0; j < width; j++) {
        boolean sameCoordinate = i % d == j % d;
        double own = block > 0 && block == j / d ? variance : 0;
        covariance.set(
            i, j, (sameCoordinate ? 1 : 0) + own * (sameCoordinate ? 1 : options.correlation()));
      }
    }
    return new LawSource(
        new GaussianLaw(
            new ColumnSpace(columns),
            Origin.REAL,
            List.of(Gaussian.of(new double[width], covariance))),
        "simulator",
        new Facts(
            Map.of("parameters", d, "observations", options.observations(), "gaussian", true)));
  }
}
