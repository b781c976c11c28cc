package org.tributary.plugins.discrete;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** Frequencies of the outcomes of category columns, jointly or column by column. */
@Extension
public final class CategoricalFactory extends DescribedExtension<CategoricalOptions>
    implements ModelFamilyFactory<CategoricalOptions> {

  public CategoricalFactory() {
    super(
        "categorical",
        "Categorical table",
        "Frequencies of the outcomes of category columns, jointly or column by column.",
        CategoricalOptions.class);
  }

  @Override
  public ModelFamily create(CategoricalOptions options) {
    return new CategoricalFamily(options);
  }
}
