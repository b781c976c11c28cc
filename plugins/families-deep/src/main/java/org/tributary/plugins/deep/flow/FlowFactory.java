package org.tributary.plugins.deep.flow;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A normalising flow with exact density. */
@Extension
public final class FlowFactory extends DescribedExtension<FlowOptions>
    implements ModelFamilyFactory<FlowOptions> {

  public FlowFactory() {
    super(
        "flow",
        "Normalising flow",
        "Real columns carried to the normal law by invertible couplings; the density is exact.",
        FlowOptions.class,
        new Citation(
            "Dinh, Sohl-Dickstein, Bengio. Density Estimation Using Real NVP. ICLR 2017, arXiv"
                + " 1605.08803",
            "section 3"));
  }

  @Override
  public ModelFamily create(FlowOptions options) {
    return new FlowFamily(options);
  }
}
