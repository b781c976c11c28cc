package org.tributary.sdk.law;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of the capabilities of this package a law offers. */
public final class LawCapabilities {
  private static final List<Class<?>> ALL =
      List.of(
          LogDensity.class,
          Score.class,
          NoisedScore.class,
          ReverseProcess.class,
          LabelPosterior.class,
          Critic.class,
          Tempered.class,
          GaussianForm.class,
          FiniteForm.class,
          Moments.class,
          Support.class,
          ParameterCount.class,
          WeightNorm.class);

  private LawCapabilities() {}

  /** The offered ones, and {@link Law} itself. */
  public static Set<Class<?>> of(Law law) {
    Set<Class<?>> offered = new HashSet<>();
    offered.add(Law.class);
    for (Class<?> capability : ALL) {
      if (law.as(capability).isPresent()) {
        offered.add(capability);
      }
    }
    return offered;
  }
}
