package org.tributary.plugins.density;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** One kernel density estimate a source; nothing is shared between sources. */
record KdeFamily(KdeOptions options) implements ModelFamily {

  /** What a kernel offers. */
  static Set<Class<?>> offered(KernelOrder order) {
    return order == KernelOrder.GAUSSIAN
        ? Set.of(LogDensity.class, Score.class, NoisedScore.class, Moments.class)
        : Set.of(LogDensity.class);
  }

  @Override
  public Capabilities capabilities(Space space) {
    if (!space.allReal()) {
      throw new OptionException(
          "",
          "family kde models real columns only, the data are "
              + space.describe()
              + "; use gaussian-copula for mixed tables or categorical for categories");
    }
    return Capabilities.closedForm(false, offered(options.kernel()));
  }

  /**
   * {@code kernel-class}, s; {@code bandwidth-rule}; {@code smoothness} where the rule has one, and
   * {@code factor}.
   */
  @Override
  public Facts facts(Space space, int sources) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("kernel-class", options.kernel().momentClass());
    facts.put("bandwidth-rule", options.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    facts.put("factor", options.factor());
    if (options.rule() == BandwidthRule.SMOOTHNESS) {
      facts.put("smoothness", options.smoothness());
    }
    if (options.rule() == BandwidthRule.FIXED) {
      facts.put("bandwidth", options.bandwidth());
    }
    return new Facts(facts);
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    List<KernelDensity> densities = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      Samples rows = samples.sources() == 1 ? samples : samples.ofSource(k);
      if (rows.size() == 0) {
        throw new IllegalArgumentException(
            "source " + k + " has no training row: raise the sample size");
      }
      DMatrixRMaj points = rows.toMatrix();
      double[] weights = new double[rows.size()];
      for (int row = 0; row < weights.length; row++) {
        weights[row] = rows.weight(row);
      }
      densities.add(
          new KernelDensity(points, weights, options.rule().covariance(options, points, weights)));
    }
    KdeModel model = new KdeModel(samples.space(), options.kernel(), densities);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return KdeFormat.read(space, in);
  }
}
