package org.tributary.sdk.metric;

import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * One candidate beside what it is judged against. Every metric of a cell shares one evaluation, so
 * each role is drawn once.
 */
public interface Evaluation {

  /** What one point is. */
  Space space();

  /** Number of sources K. */
  int sources();

  /** Probability of each source, K values that sum to 1: the weights of averages over sources. */
  double[] sourceWeights();

  /** The law of a role, when it has one. */
  Optional<Law> law(Role role);

  /** A capability of the law of a role. */
  default <C> Optional<C> as(Role role, Class<C> capability) {
    return law(role).flatMap(law -> law.as(capability));
  }

  /**
   * Points of a role and source: the first {@code count} draws of one keyed stream, or {@code
   * count} of the rows at hand chosen by a keyed stream (all of them, when fewer). The same call
   * returns the same points.
   *
   * @param count 0 means: as many as the study evaluates on
   */
  Samples points(Role role, int source, int count);

  /**
   * The number of the resampling unit that a row belongs to, as a customer: rows of one unit are
   * alike, so that a metric which cuts rows into folds keeps them together. Empty where every row
   * stands for itself, or nothing is known.
   *
   * @param rowId of one of the role's points
   */
  default OptionalInt unit(Role role, long rowId) {
    return OptionalInt.empty();
  }

  /** Whether points of a role can be had. */
  boolean has(Role role);

  /** Randomness of a metric's own, for example projections; keyed by its purpose. */
  RandomStream stream(String purpose);

  /**
   * Fits a model, for metrics that train: on synthetic rows to be tested on real ones, on halves
   * that must agree.
   *
   * @param purpose key of its randomness
   * @throws UnsupportedOperationException where a study offers no fits
   */
  default Law fit(String purpose, ModelFamily family, Samples samples) {
    throw new UnsupportedOperationException("this evaluation trains no models");
  }

  /** Threads for products and pairwise kernels. */
  int numericsThreads();
}
