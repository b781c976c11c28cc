package org.tributary.testkit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * An evaluation in which only some roles can be read.
 *
 * @param base all roles
 * @param readable those that can be had
 * @param touched those that were read all the same
 */
record Declared(Evaluation base, Set<Role> readable, Set<Role> touched) implements Evaluation {

  static Declared of(Evaluation base, Set<Role> readable) {
    return new Declared(base, readable, EnumSet.noneOf(Role.class));
  }

  @Override
  public Space space() {
    return base.space();
  }

  @Override
  public int sources() {
    return base.sources();
  }

  @Override
  public double[] sourceWeights() {
    return base.sourceWeights();
  }

  @Override
  public Optional<Law> law(Role role) {
    return readable.contains(role) ? base.law(role) : Optional.empty();
  }

  @Override
  public Law fit(String purpose, ModelFamily family, Samples samples) {
    return base.fit(purpose, family, samples);
  }

  @Override
  public OptionalInt unit(Role role, long rowId) {
    return readable.contains(role) ? base.unit(role, rowId) : OptionalInt.empty();
  }

  @Override
  public boolean has(Role role) {
    return readable.contains(role) && base.has(role);
  }

  @Override
  public Samples points(Role role, int source, int count) {
    if (!readable.contains(role)) {
      touched.add(role);
      throw new IllegalStateException("this evaluation has no " + role.word());
    }
    return base.points(role, source, count);
  }

  @Override
  public RandomStream stream(String purpose) {
    return base.stream(purpose);
  }

  @Override
  public int numericsThreads() {
    return base.numericsThreads();
  }
}
