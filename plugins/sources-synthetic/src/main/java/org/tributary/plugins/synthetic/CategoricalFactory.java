package org.tributary.plugins.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/** One category a point, with probabilities given, uniform or after Zipf's law. */
@Extension
public final class CategoricalFactory extends DescribedExtension<CategoricalOptions>
    implements DataSourceFactory<CategoricalOptions> {

  public CategoricalFactory() {
    super(
        "categorical",
        "Categories",
        "One category a point, with probabilities given, uniform or after Zipf's law.",
        CategoricalOptions.class);
  }

  @Override
  public DataSource create(CategoricalOptions options) {
    double[][] shares =
        options.weights().stream().map(CategoricalFactory::normalised).toArray(double[][]::new);
    return LawSource.numbered(
        new CategoricalLaw(
            List.of(new ColumnSpace.Column("category", Kind.Category.ofSize(shares[0].length))),
            shares),
        facts(shares));
  }

  private static double[] normalised(List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().mapToDouble(weight -> weight / sum).toArray();
  }

  /** {@code shares}, of one source: what exact laws of loops start from. */
  private static Facts facts(double[][] shares) {
    Map<String, Object> facts =
        new TreeMap<>(Map.of("categories", shares[0].length, "sources", shares.length));
    if (shares.length == 1) {
      facts.put("shares", Arrays.stream(shares[0]).boxed().toList());
    }
    return new Facts(facts);
  }
}
