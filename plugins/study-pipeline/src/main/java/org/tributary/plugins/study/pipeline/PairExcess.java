package org.tributary.plugins.study.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.ExcessParts;
import org.tributary.evidence.judge.Carried;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.evidence.judge.KeylessVerdict;
import org.tributary.evidence.judge.NullTail;
import org.tributary.evidence.judge.UStatisticJudge;
import org.tributary.evidence.judge.UStatisticVerdict;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Metric;

/**
 * The excess of a table by an unbiased U-statistic of all rows. Where few rows carry half of its
 * variance, it is read again without them.
 *
 * @param distances of the metric
 * @param pairs how it compares rows
 * @param real rows, all of them
 * @param candidate rows
 * @param shift that is the margin
 * @param stream shared by all metrics
 */
record PairExcess(
    RowDistances distances,
    JudgedMetric.RowPairs pairs,
    JudgedRows real,
    JudgedRows candidate,
    EquivalentShift shift,
    RandomStream stream) {
  private static final double LEVEL = 0.95;

  void record(Excess excess, Metric.Output output) {
    UStatisticJudge judge = new UStatisticJudge(pairs.dissimilarity(), LEVEL);
    DMatrixRMaj realRows = encoded(real.rows());
    DMatrixRMaj moved = encoded(MovedRows.of(real.rows(), shift, stream.child("moved")));
    DMatrixRMaj candidateRows = encoded(candidate.rows());
    String how =
        "unbiased over all pairs of "
            + real.rows().size()
            + " real and "
            + candidate.rows().size()
            + " candidate rows";
    UStatisticVerdict verdict;
    if (TableExcess.keyless(real, candidate)) {
      KeylessVerdict keyless =
          judge.judgeWithoutKey(
              realRows, real.units(), moved, candidateRows, stream.child("pairs"));
      verdict = keyless.independent();
      excess.part(output, ExcessParts.KEYLESS, keyless.standsInGroups() ? 1 : 0, how);
      excess.part(output, ExcessParts.ADDED, keyless.added(), how);
      NullTail clustered = keyless.clusteredTail();
      excess.part(output, ExcessParts.CLUSTERED_QUANTILE, clustered.quantile(), how);
      excess.part(output, ExcessParts.CLUSTERED_TAIL, clustered.growth(), how);
    } else {
      verdict =
          judge.judge(
              realRows,
              real.units(),
              moved,
              candidateRows,
              candidate.units(),
              stream.child("pairs"));
    }
    excess.value(output, verdict.theta(), distances.margin(shift, verdict.kappa()), how);
    excess.part(output, ExcessParts.NULL_QUANTILE, verdict.nullQuantile(), how);
    excess.part(output, ExcessParts.NULL_TAIL, verdict.nullTail().growth(), how);
    excess.part(output, ExcessParts.ERROR_AT_MARGIN, verdict.errorAtMargin(), how);
    excess.part(output, ExcessParts.UNITS_NEEDED, verdict.gate().unitsNeeded(), how);
    if (excess.first() && verdict.carried().isPresent()) {
      withoutFew(excess, output, verdict.carried().get());
    }
  }

  private void withoutFew(Excess excess, Metric.Output output, Carried few) {
    JudgedRows side = few.candidate() ? candidate : real;
    JudgedRows rest = side.without(few.units());
    String assumed =
        "half of the spread comes from "
            + (few.candidate() ? "candidate " : "real ")
            + rows(side, few)
            + " ("
            + Math.round(100 * few.share())
            + " %), and with tails this heavy intervals are too narrow; without "
            + (few.units().length == 1 ? "it" : "them");
    new PairExcess(
            distances,
            pairs,
            few.candidate() ? real : rest,
            few.candidate() ? rest : candidate,
            shift,
            stream)
        .record(excess.withoutFew(assumed), output);
  }

  /** The carriers by the numbers of their rows in the file, the first row of a unit of several. */
  private static String rows(JudgedRows side, Carried few) {
    String numbers =
        Arrays.stream(few.units())
            .mapToLong(
                unit ->
                    IntStream.range(0, side.rows().size())
                        .filter(row -> side.units().ofRow(row) == unit)
                        .mapToLong(row -> side.rows().rowId(row) + 1)
                        .findFirst()
                        .orElseThrow())
            .mapToObj(Long::toString)
            .collect(Collectors.joining(", "));
    String noun = side.units().single() ? "row" : "unit of row";
    return noun + (few.units().length == 1 ? " " : "s ") + numbers;
  }

  private DMatrixRMaj encoded(Samples rows) {
    return pairs.encoding().apply(rows.toMatrix());
  }
}
