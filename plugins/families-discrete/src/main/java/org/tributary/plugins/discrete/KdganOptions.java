package org.tributary.plugins.discrete;

import org.tributary.sdk.option.Option;

/** Options of {@link KdganFactory}. */
public record KdganOptions(
    @Option(
            value = "Share of the light classifier among what the discriminator calls false.",
            fallback = "0.5",
            min = 0,
            max = 1)
        double alpha,
    @Option(value = "How much the classifier learns from the teacher.", fallback = "1", min = 0)
        double beta,
    @Option(value = "How much the teacher learns from the classifier.", fallback = "1", min = 0)
        double gamma,
    @Option(value = "Which player the model is: classifier or teacher.", fallback = "classifier")
        Player player,
    @Option(value = "Steps of gradient descent.", fallback = "4000", min = 1) int steps,
    @Option(value = "Length of a step.", fallback = "0.2", min = 0, aboveMin = true) double rate) {

  /** The player that is kept. */
  public enum Player {
    /** The light classifier. */
    CLASSIFIER,
    /** Its teacher. */
    TEACHER
  }
}
