package org.tributary.sdk.model;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * A context of one of several fits: a child of the stream, a checkpoint of its own.
 *
 * @param base context of all of them
 * @param fit name of the fit, as {@code source/2}
 * @param stream its randomness
 * @param warmStart a model to start from
 */
record Streamed(FitContext base, String fit, RandomStream stream, Optional<Law> warmStart)
    implements ForwardingFitContext {

  static Streamed of(FitContext base, String role, long index) {
    return named(base, role, index, base.warmStart());
  }

  /** A fit of one source's rows alone: it goes on from that source's part of an earlier law. */
  static Streamed ofSource(FitContext base, long index, int source) {
    return named(
        base,
        "source",
        index,
        base.warmStart().map(law -> law.sources() == 1 ? law : LawOfSources.one(law, source)));
  }

  static Streamed warm(FitContext base, String role, long index, Law start) {
    return named(base, role, index, Optional.of(start));
  }

  private static Streamed named(FitContext base, String role, long index, Optional<Law> start) {
    return new Streamed(base, role + "/" + index, base.stream().child(role, index), start);
  }

  @Override
  public Checkpoint checkpoint() {
    return base.checkpoint().of(fit);
  }
}
