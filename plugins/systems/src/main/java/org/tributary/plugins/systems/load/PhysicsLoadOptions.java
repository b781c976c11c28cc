package org.tributary.plugins.systems.load;

import org.tributary.sdk.option.Option;

/** Options of {@link PhysicsLoadFactory}. */
public record PhysicsLoadOptions(
    @Option(
            value =
                "The mean given the weather: physics (a plant of unknown capacity), free (linear in"
                    + " clearness and temperature, hour by hour) or none (the same every day).",
            fallback = "physics")
        MeanModel mean) {

  /** What the mean load may depend on. */
  public enum MeanModel {
    /** One capacity for all hours. */
    PHYSICS,
    /** Coefficients of each hour. */
    FREE,
    /** No weather. */
    NONE
  }
}
