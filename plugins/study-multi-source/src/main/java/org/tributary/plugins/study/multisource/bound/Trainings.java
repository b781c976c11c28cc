package org.tributary.plugins.study.multisource.bound;

import java.util.function.BiConsumer;
import org.tributary.sdk.Facts;
import org.tributary.studies.ArmFacts;

/** The arms that are trained in a way the theorems speak of, whatever they are called. */
final class Trainings {
  private Trainings() {}

  /** Gives each of those trainings with each arm that is trained so. */
  static void each(Facts facts, BiConsumer<String, String> use) {
    ArmFacts arms = new ArmFacts(facts);
    for (String training : ConditionalClass.arms()) {
      arms.trained(training).forEach(arm -> use.accept(training, arm));
    }
  }
}
