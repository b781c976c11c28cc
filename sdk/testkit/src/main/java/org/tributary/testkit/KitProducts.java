package org.tributary.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

/** What stands in an option without default, so that a study can be tried by itself. */
final class KitProducts {
  /** Two sources of two real columns. */
  static final DataSource SOURCE = new KnownSource(ColumnSpace.reals(2));

  private KitProducts() {}

  /** A source, a family, a metric or a list of one metric; nothing of another type. */
  static Optional<Object> of(Type type) {
    if (type == DataSource.class) {
      return Optional.of(SOURCE);
    }
    if (type == ModelFamily.class) {
      return Optional.of(new Watch().family());
    }
    if (type == Metric.class) {
      return Optional.of(new Watch().metric());
    }
    boolean metrics =
        type instanceof ParameterizedType list
            && list.getRawType() == List.class
            && list.getActualTypeArguments()[0] == Metric.class;
    return metrics ? Optional.of(List.of(new Watch().metric())) : Optional.empty();
  }
}
