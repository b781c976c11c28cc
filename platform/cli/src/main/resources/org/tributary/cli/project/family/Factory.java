package @package@;

import org.pf4j.Extension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** {@code @name@}. */
@Extension
public final class @type@Factory implements ModelFamilyFactory<@type@Options> {

  @Override
  public String id() {
    return "@name@";
  }

  @Override
  public String title() {
    return "Independent normal columns";
  }

  @Override
  public String summary() {
    return "Normal columns, independent of each other, fitted to each source by itself.";
  }

  @Override
  public Class<@type@Options> optionsType() {
    return @type@Options.class;
  }

  @Override
  public ModelFamily create(@type@Options options) {
    return new @type@Family(options);
  }
}
