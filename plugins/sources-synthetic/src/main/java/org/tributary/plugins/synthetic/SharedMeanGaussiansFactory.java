package org.tributary.plugins.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/**
 * K Gaussians of unit covariance that share the mean of some coordinates.
 *
 * <p>The first {@code d1 = d - floor(similarity d)} coordinates of source k = 1..K have mean k, the
 * others mean 0. Facts: {@code shared} (indices of the shared coordinates, from 0), {@code
 * dimension}, {@code sources}, {@code dissimilar} (d1), {@code beta} ((d - d1) / d) and {@code box}
 * (K, the bound on every mean).
 */
@Extension
public final class SharedMeanGaussiansFactory extends DescribedExtension<SharedMeanGaussiansOptions>
    implements DataSourceFactory<SharedMeanGaussiansOptions> {

  public SharedMeanGaussiansFactory() {
    super(
        "shared-mean-gaussians",
        "Gaussians with shared means",
        "K unit-covariance Gaussians whose means agree in a chosen share of the coordinates.",
        SharedMeanGaussiansOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "section 5.1, Figure 1"));
  }

  @Override
  public DataSource create(SharedMeanGaussiansOptions options) {
    int dimension = options.dimension();
    int dissimilar = options.dissimilar();
    List<IsotropicMixture> sources = new ArrayList<>();
    for (int k = 1; k <= options.sources(); k++) {
      List<Double> mean = new ArrayList<>(Collections.nCopies(dissimilar, (double) k));
      mean.addAll(Collections.nCopies(dimension - dissimilar, 0.0));
      sources.add(new IsotropicMixture(List.of(new Component(1, mean, 1))));
    }
    Facts facts =
        new Facts(
            Map.of(
                "shared",
                IntStream.range(dissimilar, dimension).boxed().toList(),
                "dimension",
                dimension,
                "sources",
                options.sources(),
                "dissimilar",
                dissimilar,
                "beta",
                (dimension - dissimilar) / (double) dimension,
                "box",
                options.sources()));
    return LawSource.numbered(new MixtureLaw(sources), facts);
  }
}
