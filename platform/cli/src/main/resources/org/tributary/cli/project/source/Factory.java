package @package@;

import org.pf4j.Extension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code @name@}. */
@Extension
public final class @type@Factory implements DataSourceFactory<@type@Options> {

  @Override
  public String id() {
    return "@name@";
  }

  @Override
  public String title() {
    return "Rings";
  }

  @Override
  public String summary() {
    return "Rings in the plane around one centre, with Gaussian noise; source k has radius k + 1.";
  }

  @Override
  public Class<@type@Options> optionsType() {
    return @type@Options.class;
  }

  @Override
  public DataSource create(@type@Options options) {
    return new @type@Source(new @type@Law(options));
  }
}
