package @package@;

import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code @name@}. */
@Extension
public final class @type@Factory implements MetricFactory<@type@Options> {

  @Override
  public String id() {
    return "@name@";
  }

  @Override
  public String title() {
    return "Distance of means";
  }

  @Override
  public String summary() {
    return "Euclidean distance of the mean of candidate points to that of held-out points.";
  }

  @Override
  public Class<@type@Options> optionsType() {
    return @type@Options.class;
  }

  @Override
  public Metric create(@type@Options options) {
    return new @type@Metric(options);
  }
}
