package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Map;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.LoopState;

/**
 * Learns at each generation to tell the first real rows from draws of the last model; fresh draws
 * say how many it keeps.
 *
 * @param points draws that judge it
 */
record LearntSieve(int points) implements Filter.Sieve {
  @Override
  public Sifting at(LoopState state, double typeOne) {
    RandomStream stream = state.stream().child("filter");
    Samples real = shuffled(state.real().expanded(stream.child("real")), stream.child("shuffle"));
    RowScore score =
        RowScore.learnt(real, drawn(state, real.size(), stream.child("learnt")), typeOne);
    Samples judged = drawn(state, points, stream.child("judged"));
    double typeTwo = 1.0 * score.accepted(judged).length / judged.size();
    return new Sifting(typeTwo, points + " draws", Optional.of(score));
  }

  private static Samples shuffled(Samples rows, RandomStream stream) {
    return rows.select(stream.permutation(rows.size()));
  }

  private static Samples drawn(LoopState state, int count, RandomStream stream) {
    var last = state.last();
    double[] weights = last.sources() == 1 ? new double[] {1} : state.sourceWeights();
    Origin origin = Origin.synthetic(state.generation() - 1);
    return Draws.total(last, count, weights, origin, stream).expanded(stream.child("order"));
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("filter-learnt", true);
  }
}
