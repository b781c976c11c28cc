package org.tributary.studies;

import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * An evaluation of one source alone: the same points and laws, as if there were no other source.
 *
 * @param whole of all sources
 * @param source the one that is looked at
 */
record SourceEvaluation(Evaluation whole, int source) implements Evaluation {

  @Override
  public Space space() {
    return whole.space();
  }

  @Override
  public int sources() {
    return 1;
  }

  @Override
  public double[] sourceWeights() {
    return new double[] {1};
  }

  @Override
  public Optional<Law> law(Role role) {
    return whole.law(role).map(law -> LawOfSources.one(law, source));
  }

  @Override
  public Samples points(Role role, int only, int count) {
    if (only != 0) {
      throw new IllegalArgumentException("source " + only + " of 1 source");
    }
    return whole.points(role, source, count).withoutSources();
  }

  @Override
  public OptionalInt unit(Role role, long rowId) {
    return whole.unit(role, rowId);
  }

  @Override
  public boolean has(Role role) {
    return whole.has(role);
  }

  @Override
  public RandomStream stream(String purpose) {
    return whole.stream(purpose).child("source", source);
  }

  @Override
  public Law fit(String purpose, ModelFamily family, Samples samples) {
    return whole.fit(purpose + " of source " + source, family, samples);
  }

  @Override
  public int numericsThreads() {
    return whole.numericsThreads();
  }
}
