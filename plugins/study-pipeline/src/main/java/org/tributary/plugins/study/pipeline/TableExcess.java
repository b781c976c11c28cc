package org.tributary.plugins.study.pipeline;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.judge.EqualSizeJudge;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JackknifeEstimate;
import org.tributary.evidence.judge.JudgeFloor;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.evidence.judge.SampleDistance;
import org.tributary.evidence.judge.UStatisticJudge;
import org.tributary.evidence.judge.UStatisticVerdict;
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
  private static final double LEVEL = 0.95;
  private static final int DEAR_REPLICATES = 2;
  private static final int DEAR_GROUPS = 4;

  void record(Excess excess) {
    List<Metric.Output> outputs = RowDistances.directed(distances.metric());
    Optional<String> refusal = JudgeFloor.refusal(real.units(), candidate.units(), "units");
    if (refusal.isPresent()) {
      outputs.forEach(output -> excess.none(output, Outcome.UNDEFINED, refusal.get()));
      return;
    }
    try {
      Optional<JudgedMetric.RowPairs> pairs = comparable() ? distances.pairs(real.rows()) : none();
      if (pairs.isPresent()) {
        allPairs(excess, outputs.get(0), pairs.get());
      } else {
        jackknife(excess, outputs);
      }
    } catch (TributaryException undefined) {
      excess.none(outputs, undefined);
    }
  }

  private static Optional<JudgedMetric.RowPairs> none() {
    return Optional.empty();
  }

  /**
   * Whether every row has numbers everywhere, and the units of both sides are known: where only the
   * real rows come in units, the candidate's may have lost their key.
   */
  private boolean comparable() {
    return complete(real.rows())
        && complete(candidate.rows())
        && (real.units().single() || !candidate.units().single());
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

  /** By an unbiased U-statistic of all rows. */
  private void allPairs(Excess excess, Metric.Output output, JudgedMetric.RowPairs pairs) {
    DMatrixRMaj realRows = pairs.encoding().apply(real.rows().toMatrix());
    Samples moved = MovedRows.of(real.rows(), shift, stream.child("moved"));
    UStatisticVerdict verdict =
        new UStatisticJudge(pairs.dissimilarity(), LEVEL)
            .judge(
                realRows,
                real.units(),
                pairs.encoding().apply(moved.toMatrix()),
                pairs.encoding().apply(candidate.rows().toMatrix()),
                candidate.units(),
                stream.child("pairs"));
    String how =
        "unbiased over all pairs of "
            + real.rows().size()
            + " real and "
            + candidate.rows().size()
            + " candidate rows";
    excess.value(output, verdict.theta(), distances.margin(shift, verdict.kappa()), how);
    excess.part(output, ExcessParts.NULL_QUANTILE, verdict.nullQuantile(), how);
    excess.part(output, ExcessParts.ERROR_AT_MARGIN, verdict.errorAtMargin(), how);
    excess.part(output, ExcessParts.UNITS_NEEDED, verdict.gate().unitsNeeded(), how);
  }

  private void jackknife(Excess excess, List<Metric.Output> outputs) {
    boolean dear = distances.metric().cost() == Metric.Cost.DEAR;
    int groups = dear ? DEAR_GROUPS : EqualSizeJudge.GROUPS;
    EqualSizeJudge judge =
        new EqualSizeJudge(
            real.units(),
            candidate.units(),
            dear ? DEAR_REPLICATES : EqualSizeJudge.REPLICATES,
            groups,
            stream.child("equal-sizes"));
    Remembered remembered = new Remembered();
    String how =
        "excess over real rows, "
            + judge.unitsInSample()
            + (real.units().single() ? " rows" : " units")
            + " on each side, "
            + groups
            + " groups"
            + (dear ? " for the metric is dear" : "");
    for (Metric.Output output : outputs) {
      SampleDistance distance = remembered.of(output.name());
      JackknifeEstimate estimate = judge.estimate(distance);
      double margin = distances.margin(shift, judge.equivalentShift(distance));
      excess.value(output, estimate.value(), margin, how);
      excess.part(output, ExcessParts.REAL_VARIANCE, estimate.realVariance(), how);
      excess.part(output, ExcessParts.CANDIDATE_VARIANCE, estimate.candidateVariance(), how);
      excess.part(output, ExcessParts.GROUPS, estimate.groups(), how);
    }
  }

  /** All outputs of a metric are measured together, and once for the same rows. */
  private final class Remembered {
    private record Rows(SampleDistance.Source source, IntBuffer rows, IntBuffer realRows) {}

    private final Samples moved = MovedRows.of(real.rows(), shift, stream.child("moved"));
    private final Map<Rows, Map<String, Double>> known = new HashMap<>();

    SampleDistance of(String output) {
      return (source, rows, realRows) -> {
        Rows key = new Rows(source, IntBuffer.wrap(rows), IntBuffer.wrap(realRows));
        return known.computeIfAbsent(key, this::measured).get(output);
      };
    }

    private Map<String, Double> measured(Rows key) {
      Samples table =
          switch (key.source) {
            case REAL -> real.rows();
            case CANDIDATE -> candidate.rows();
            case MOVED -> moved;
          };
      return distances.of(table.select(key.rows.array()), real.rows().select(key.realRows.array()));
    }
  }
}
