package org.tributary.plugins.study.pipeline;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.Units;
import org.tributary.evidence.judge.EqualSizeJudge;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JackknifeEstimate;
import org.tributary.evidence.judge.JudgeFloor;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.evidence.judge.SampleDistance;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Metric;

/**
 * The excess of a finite table by one metric, with the sampling of both tables in its error: an
 * unbiased U-statistic of all rows where the metric is one of one source, else equal sizes on all
 * sides and a jackknife over the units of each.
 *
 * @param distances of the metric
 * @param real rows, all of them
 * @param candidate rows
 * @param shift that is the margin
 * @param stream shared by all metrics, so that they see the same rows
 */
record TableExcess(
    RowDistances distances,
    JudgedRows real,
    JudgedRows candidate,
    EquivalentShift shift,
    RandomStream stream) {
  private static final int DEAR_REPLICATES = 2;
  private static final int DEAR_GROUPS = 4;

  /** Rows up to which even a dear metric has all groups: four leave t with three degrees. */
  private static final int FEW_ROWS = 300;

  void record(Excess excess) {
    List<Metric.Output> outputs = RowDistances.directed(distances.metric());
    Optional<String> refusal = JudgeFloor.refusal(real.units(), candidate.units(), "units");
    if (refusal.isPresent()) {
      outputs.forEach(output -> excess.none(output, Outcome.UNDEFINED, refusal.get()));
      return;
    }
    try {
      Optional<JudgedMetric.RowPairs> pairs =
          complete(real.rows()) && complete(candidate.rows())
              ? distances.pairs(real.rows())
              : Optional.empty();
      if (pairs.isPresent()) {
        new PairExcess(distances, pairs.get(), real, candidate, shift, stream)
            .record(excess, outputs.get(0));
      } else {
        jackknife(excess, outputs);
      }
    } catch (TributaryException undefined) {
      excess.none(outputs, undefined);
    }
  }

  /** Whether the candidate's rows may come in units as the real ones do, and their key is lost. */
  static boolean keyless(JudgedRows real, JudgedRows candidate) {
    return real.named() && !candidate.named();
  }

  private static boolean complete(Samples rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int position = 0; position < rows.space().width(); position++) {
        if (!Double.isFinite(rows.value(row, position))) {
          return false;
        }
      }
    }
    return true;
  }

  private void jackknife(Excess excess, List<Metric.Output> outputs) {
    boolean dear = distances.metric().cost() == Metric.Cost.DEAR;
    boolean few = Math.min(real.rows().size(), candidate.rows().size()) <= FEW_ROWS;
    int groups = dear && !few ? DEAR_GROUPS : EqualSizeJudge.GROUPS;
    boolean keyless = keyless(real, candidate);
    Units candidateUnits = keyless ? candidate.ofRows().units() : candidate.units();
    EqualSizeJudge judge =
        new EqualSizeJudge(
            real.units(),
            candidateUnits,
            dear ? DEAR_REPLICATES : EqualSizeJudge.REPLICATES,
            groups,
            distances.mostRows(),
            stream.child("equal-sizes"));
    Remembered remembered = new Remembered(keyless ? candidate.ofRows() : candidate);
    String how =
        "excess over real rows, "
            + judge.unitsInSample()
            + (real.units().single() ? " rows" : " units")
            + " on each side, "
            + groups
            + " groups"
            + (dear ? " and " + DEAR_REPLICATES + " replicates, for the metric is dear" : "");
    for (Metric.Output output : outputs) {
      SampleDistance distance = remembered.of(output.name());
      JackknifeEstimate estimate = judge.estimate(distance);
      double margin = distances.margin(shift, judge.equivalentShift(distance));
      excess.value(output, estimate.value(), margin, how);
      excess.part(output, ExcessParts.REAL_VARIANCE, estimate.realVariance(), how);
      // rows that may be clustered like the real ones spread like them
      double clustered =
          keyless
              ? estimate.realVariance() * real.rows().size() / candidate.rows().size()
              : estimate.candidateVariance();
      excess.part(
          output,
          ExcessParts.CANDIDATE_VARIANCE,
          Math.max(clustered, estimate.candidateVariance()),
          how);
      excess.part(output, ExcessParts.GROUPS, estimate.groups(), how);
      if (keyless) {
        excess.part(output, ExcessParts.KEYLESS, 0, how);
      }
    }
  }

  /** All outputs of a metric are measured together, and once for the same rows. */
  private final class Remembered {
    private record Rows(SampleDistance.Source source, IntBuffer rows, IntBuffer realRows) {}

    private final Samples moved = MovedRows.of(real.rows(), shift, stream.child("moved"));
    private final Map<Long, Integer> realUnits = real.unitsById();
    private final Map<Long, Integer> candidateUnits;
    private final Map<Rows, Map<String, Double>> known = new HashMap<>();

    Remembered(JudgedRows judged) {
      this.candidateUnits = judged.unitsById();
    }

    SampleDistance of(String output) {
      return (source, rows, realRows) -> {
        Rows key = new Rows(source, IntBuffer.wrap(rows), IntBuffer.wrap(realRows));
        return RowDistances.in(output, known.computeIfAbsent(key, this::measured));
      };
    }

    private Map<String, Double> measured(Rows key) {
      Samples table =
          switch (key.source) {
            case REAL -> real.rows();
            case CANDIDATE -> candidate.rows();
            case MOVED -> moved;
          };
      return distances.of(
          table.select(key.rows.array()),
          key.source == SampleDistance.Source.CANDIDATE ? candidateUnits : realUnits,
          real.rows().select(key.realRows.array()),
          realUnits);
    }
  }
}
