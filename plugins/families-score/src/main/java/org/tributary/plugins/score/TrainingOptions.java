package org.tributary.plugins.score;

import org.tributary.plugins.score.features.Training;
import org.tributary.plugins.score.features.TrainingRule;
import org.tributary.sdk.option.Option;

/** How the output weights are trained, both ways in closed form. */
public record TrainingOptions(
    @Option(
            value =
                "The training: flow (exact gradient flow) or descent (full-batch gradient descent,"
                    + " the flow in steps of rate).",
            fallback = "flow")
        Training kind,
    @Option(
            value = "Step of the descent: time = rate x steps.",
            fallback = "0.1",
            min = 0,
            aboveMin = true)
        double rate) {

  TrainingRule rule() {
    return new TrainingRule(kind, rate);
  }
}
