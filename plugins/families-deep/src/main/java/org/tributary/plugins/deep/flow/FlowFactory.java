package org.tributary.plugins.deep.flow;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** A normalising flow with exact density. */
@Extension
public final class FlowFactory implements ModelFamilyFactory<FlowOptions> {

  @Override
  public String id() {
    return "flow";
  }

  @Override
  public String title() {
    return "Normalising flow";
  }

  @Override
  public String summary() {
    return "Real columns carried to the normal law by invertible couplings; the density is exact.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Dinh, Sohl-Dickstein, Bengio. Density Estimation Using Real NVP. ICLR 2017, arXiv"
                + " 1605.08803",
            "section 3"));
  }

  @Override
  public Class<FlowOptions> optionsType() {
    return FlowOptions.class;
  }

  @Override
  public ModelFamily create(FlowOptions options) {
    return new FlowFamily(options);
  }
}
