package org.tributary.plugins.study.multisource.bound;

import java.util.List;

/**
 * A class of conditional models of K sources, as large as the paper counts it. An arm is {@code
 * pooled} (psi shared by all sources) or {@code separate} (a psi for each).
 */
interface ConditionalClass {

  /** Number of sources, K. */
  int sources();

  /** Number of training rows of all sources together, n. */
  int samples();

  /** Numbers that an arm may choose freely. */
  long parameters(String arm);

  /**
   * The rate sqrt(complexity / n) of an arm, without constant and logarithm. The ratio of the two
   * is {@code sqrt(1 - ((K-1)/K) similarity)}.
   */
  double rate(String arm);

  /** beta_sim in [0, 1], how much of a single source's model all sources share. */
  double similarity();

  /** The arms that the theorems speak of. */
  static List<String> arms() {
    return List.of("pooled", "separate");
  }
}
