package org.tributary.plugins.discrete;

import org.pf4j.Extension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Frequencies of the outcomes of category columns, jointly or column by column. */
@Extension
public final class CategoricalFactory implements ModelFamilyFactory<CategoricalOptions> {

  @Override
  public String id() {
    return "categorical";
  }

  @Override
  public String title() {
    return "Categorical table";
  }

  @Override
  public String summary() {
    return "Frequencies of the outcomes of category columns, jointly or column by column.";
  }

  @Override
  public Class<CategoricalOptions> optionsType() {
    return CategoricalOptions.class;
  }

  @Override
  public ModelFamily create(CategoricalOptions options) {
    return new CategoricalFamily(options);
  }
}
