package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import org.tributary.plugins.study.selfconsuming.schedule.Constant;
import org.tributary.sdk.schedule.Schedule;

/** The settings of the mixture that have a name of their own. */
final class MixtureSettings {
  private MixtureSettings() {}

  /** Synthetic data alone. */
  static Mixture past(String name, String past) {
    return of(name, "none", past, new Constant(0));
  }

  /** A share of fresh real data beside draws of the last model. */
  static Mixture fresh(String name, Schedule alpha) {
    return of(name, "fresh", "replace", alpha);
  }

  /** Synthetic data alone, of some sources; the others keep to real rows. */
  static Mixture feeding(String name, List<Integer> sources) {
    return new Mixture(name, MixtureOptions.of("none", "replace", new Constant(0), sources));
  }

  private static Mixture of(String name, String real, String past, Schedule alpha) {
    return new Mixture(name, MixtureOptions.of(real, past, alpha, List.of()));
  }
}
