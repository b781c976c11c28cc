package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/** Each generation sees only draws of the last model: the fully synthetic cycle. */
final class Replace implements Intervention {
  @Override
  public Step apply(LoopState state) {
    return Step.of(
        List.of(
            new Part.Drawn(
                Origin.synthetic(state.generation() - 1),
                state.last(),
                state.sampleSize(),
                state.sourceWeights(),
                1)));
  }

  @Override
  public String label() {
    return "replace";
  }
}
