package org.tributary.plugins.study.generalization;

import org.tributary.studies.ArmStudy;

/**
 * Measures each fitted model twice by the same metrics: with its training rows in the held-out role
 * (part {@code train}), and with held-out data (part {@code test}). The part {@code gap} is their
 * difference, test minus train.
 */
final class GeneralizationStudy extends ArmStudy {
  GeneralizationStudy(GeneralizationOptions options) {
    super(options.setup(), options.named(), options.followed());
  }
}
