package org.tributary.plugins.synthetic;

import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/** One category a point, with probabilities given, uniform or after Zipf's law. */
@Extension
public final class CategoricalFactory implements DataSourceFactory<CategoricalOptions> {

  @Override
  public String id() {
    return "categorical";
  }

  @Override
  public String title() {
    return "Categories";
  }

  @Override
  public String summary() {
    return "One category a point, with probabilities given, uniform or after Zipf's law.";
  }

  @Override
  public Class<CategoricalOptions> optionsType() {
    return CategoricalOptions.class;
  }

  @Override
  public DataSource create(CategoricalOptions options) {
    List<List<Double>> weights = options.weights();
    return LawSource.numbered(
        new CategoricalLaw(
            List.of(
                new ColumnSpace.Column("category", Kind.Category.ofSize(weights.get(0).size()))),
            weights.stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new)),
        new Facts(Map.of("categories", weights.get(0).size(), "sources", weights.size())));
  }
}
