package org.tributary.plugins.study.selfconsuming.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

/**
 * The real data of one generation: fresh draws of the law as a share of an independent mixture, or
 * rows in exact numbers, fixed or fresh.
 */
record RealParts(MixtureOptions options, LoopState state, int size, double alpha) {

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (alpha > 0) {
      mixed().ifPresent(parts::add);
    }
    notFed(parts);
    return parts;
  }

  private Optional<Part> mixed() {
    double share = alpha * fedShare();
    boolean fresh = options.real().equals("fresh");
    if (options.shares().equals("iid") && fresh && state.truth().isPresent()) {
      return Optional.of(new Part.Mixed(Origin.REAL, state.truth().get(), share, fedWeights(), 1));
    }
    if (options.shares().equals("weights")) {
      Samples rows = fresh ? state.fresh().take(size) : state.real();
      double whole = rows.totalWeight() + drawn();
      return Optional.of(new Part.Kept(Origin.REAL, rows, alpha * whole / rows.totalWeight()));
    }
    int count = count(share);
    if (count == 0) {
      return Optional.empty();
    }
    Samples rows = fresh ? state.fresh().take(count) : fixed(count);
    return Optional.of(new Part.Kept(Origin.REAL, rows, 1));
  }

  /** Draws that are weighted: as many as real rows are wanted, unless said otherwise. */
  int drawn() {
    return options
        .drawn()
        .map(each -> Mixture.rows("drawn", each.at(state.generation()), state.generation()))
        .orElse(size);
  }

  /** Exactly the share, or as many as an independent mixture of the fixed rows happens to draw. */
  private int count(double share) {
    boolean random = options.shares().equals("iid") && options.real().equals("fixed");
    long count =
        random
            ? state.stream().child("real count").binomial(size, share)
            : Math.round(share * size);
    return Math.toIntExact(count);
  }

  /** Of the first rows: without replacement in exact counts, with replacement in a mixture. */
  private Samples fixed(int count) {
    Samples real = state.real().expanded(state.stream().child("real rows"));
    if (options.shares().equals("iid")) {
      int[] chosen = new int[count];
      for (int i = 0; i < count; i++) {
        chosen[i] = state.stream().child("real draw").at(i).nextInt(real.size());
      }
      return real.select(chosen);
    }
    if (count > real.size()) {
      throw new IllegalArgumentException(
          count
              + " rows wanted of the fixed real set, which has "
              + real.size()
              + ": lower alpha or size, or use real: fresh");
    }
    return count == real.size()
        ? real
        : real.select(
            state.stream().child("real draw").sampleWithoutReplacement(real.size(), count));
  }

  /** Sources that do not feed on themselves: fresh draws of the law, or their first rows again. */
  private void notFed(List<Part> parts) {
    if (options.feeds().isEmpty()) {
      return;
    }
    double[] weights = weights(false);
    double share = 1 - fedShare();
    if (!(share > 0)) {
      return;
    }
    if (state.truth().isPresent() && !options.real().equals("fixed")) {
      Law truth = state.truth().get();
      parts.add(new Part.Mixed(Origin.REAL, truth, share, weights, 1));
      return;
    }
    for (int k = 0; k < weights.length; k++) {
      Samples rows = state.real().ofSource(k);
      if (!options.feeds().contains(k) && rows.size() > 0) {
        parts.add(new Part.Kept(Origin.REAL, rows, 1));
      }
    }
  }

  /** Probability of the sources that feed on themselves. */
  double fedShare() {
    if (options.feeds().isEmpty()) {
      return 1;
    }
    double share = 0;
    for (int source : options.feeds()) {
      if (source >= state.sourceWeights().length) {
        throw new IllegalArgumentException(
            "feeds names source " + source + " of " + state.sourceWeights().length + " sources");
      }
      share += state.sourceWeights()[source];
    }
    return share;
  }

  /** Probabilities of the sources among those that feed on themselves. */
  double[] fedWeights() {
    return weights(true);
  }

  private double[] weights(boolean fed) {
    double[] weights = state.sourceWeights().clone();
    double share = fed ? fedShare() : 1 - fedShare();
    for (int k = 0; k < weights.length; k++) {
      boolean feeds = options.feeds().isEmpty() || options.feeds().contains(k);
      weights[k] = feeds == fed ? weights[k] / share : 0;
    }
    return weights;
  }
}
