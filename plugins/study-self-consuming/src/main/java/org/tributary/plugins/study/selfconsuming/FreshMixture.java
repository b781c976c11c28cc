package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/**
 * Each generation draws n points from alpha truth + (1 - alpha) last model, independently, with
 * fresh real data every time. From a finite table the real share is exactly round(alpha n), and no
 * row is ever used twice.
 *
 * @param alpha share of fresh real data, in [0, 1]
 */
record FreshMixture(double alpha) implements Intervention {
  private static final Pattern LABEL = Pattern.compile("fresh-([0-9.]+(?:E-?[0-9]+)?)");

  @Override
  public Step apply(LoopState state) {
    Origin synthetic = Origin.synthetic(state.generation() - 1);
    List<Part> parts = new ArrayList<>();
    if (state.truth().isPresent()) {
      if (alpha > 0) {
        parts.add(new Part.Mixed(Origin.REAL, state.truth().get(), alpha, state.sourceWeights(), 1));
      }
      if (alpha < 1) {
        parts.add(new Part.Mixed(synthetic, state.last(), 1 - alpha, state.sourceWeights(), 1));
      }
      return Step.of(parts);
    }
    int real = (int) Math.round(alpha * state.sampleSize());
    if (real > 0) {
      parts.add(new Part.Kept(Origin.REAL, state.fresh().take(real), 1));
    }
    if (state.sampleSize() > real) {
      parts.add(
          new Part.Drawn(
              synthetic, state.last(), state.sampleSize() - real, state.sourceWeights(), 1));
    }
    return Step.of(parts);
  }

  /** The share in a label of such a loop; empty for the label of another. */
  static OptionalDouble alphaOf(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? OptionalDouble.of(Double.parseDouble(matcher.group(1)))
        : OptionalDouble.empty();
  }

  @Override
  public String label() {
    return "fresh-" + (alpha == Math.rint(alpha) ? Long.toString((long) alpha) : "" + alpha);
  }

  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    return (generations - 1L) * Math.round(alpha * sampleSize);
  }
}
