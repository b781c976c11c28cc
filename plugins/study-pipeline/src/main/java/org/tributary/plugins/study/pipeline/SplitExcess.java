package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.evidence.Units;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JudgeFloor;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Metric;

/**
 * The excess of a law in one split, at equal sizes: D(C, B) - D(A, B) with A of the training rows,
 * B of the held-out ones and C drawn, as many of each source in all three, so that the bias which a
 * distance has at a size cancels.
 */
final class SplitExcess {
  private final Samples first;
  private final Samples second;
  private final Samples moved;
  private final Samples draws;
  private final EquivalentShift shift;

  SplitExcess(
      Samples training, Samples heldOut, Law law, EquivalentShift shift, RandomStream stream) {
    this.shift = shift;
    int sources = heldOut.sources();
    int[] counts = new int[sources];
    List<Samples> firsts = new ArrayList<>();
    List<Samples> seconds = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      Samples trained = training.ofSource(k);
      Samples held = heldOut.ofSource(k);
      counts[k] = Math.min(trained.size(), held.size());
      firsts.add(some(trained, counts[k], stream.child("first", k)));
      seconds.add(some(held, counts[k], stream.child("second", k)));
    }
    this.first = Draws.joined(firsts, Origin.REAL);
    this.second = Draws.joined(seconds, Origin.REAL);
    this.moved = MovedRows.of(first, shift, stream.child("moved"));
    this.draws =
        Draws.counts(law, counts, Origin.synthetic(1), stream.child("draws"))
            .expanded(stream.child("expanded"));
  }

  private static Samples some(Samples rows, int count, RandomStream stream) {
    return rows.size() == count
        ? rows
        : rows.select(stream.sampleWithoutReplacement(rows.size(), count));
  }

  void record(Excess excess, RowDistances distances) {
    List<Metric.Output> outputs = RowDistances.directed(distances.metric());
    int rows = second.size();
    if (rows < JudgeFloor.FEWEST) {
      String why =
          JudgeFloor.refusal(Units.rows(Math.max(1, rows)), Units.rows(rows + 1), "rows")
              .orElseThrow();
      outputs.forEach(output -> excess.none(output, Outcome.UNDEFINED, why));
      return;
    }
    try {
      Map<String, Double> own = distances.of(first, second);
      Map<String, Double> candidate = distances.of(draws, second);
      Map<String, Double> shifted = distances.of(moved, second);
      for (Metric.Output output : outputs) {
        double base = RowDistances.in(output.name(), own);
        excess.value(
            output,
            RowDistances.in(output.name(), candidate) - base,
            distances.margin(shift, RowDistances.in(output.name(), shifted) - base),
            "excess over real rows, " + rows + " rows on each side");
      }
    } catch (TributaryException undefined) {
      excess.none(outputs, undefined);
    }
  }
}
