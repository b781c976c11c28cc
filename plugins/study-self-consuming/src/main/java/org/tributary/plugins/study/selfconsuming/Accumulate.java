package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/** Each generation keeps everything so far, real rows too, and adds n draws of the last model. */
final class Accumulate implements Intervention {
  @Override
  public Step apply(LoopState state) {
    return Step.of(
        List.of(
            new Part.Kept(Origin.REAL, state.training(), 1),
            new Part.Drawn(
                Origin.synthetic(state.generation() - 1),
                state.last(),
                state.sampleSize(),
                state.sourceWeights(),
                1)));
  }

  @Override
  public String label() {
    return "accumulate";
  }
}
