package org.tributary.plugins.study.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.copies.CopiedRow;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.evidence.copies.CopyJudge;
import org.tributary.evidence.copies.CopyTable;
import org.tributary.evidence.copies.CopyVerdict;
import org.tributary.evidence.copies.RowCodes;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Judges once whether a candidate copies rows of the real table, against all of its rows, and
 * records the counts and the pairs of rows.
 *
 * @param arm under which they are recorded
 * @param ledger what the pairs show
 */
record CopyRecord(String arm, CopyLedger ledger) {
  /** What the counts are recorded as. */
  static final Metric.Output COUNTS = new Metric.Output("copies", Metric.Better.NEITHER, "");

  private static final double LEVEL = 0.95;
  private static final int FEWEST = 2;

  /**
   * Judges and records; nothing where a law ran away to infinity, for its draws copy nothing.
   *
   * @param real rows the generator saw
   * @param candidate rows it made
   * @param heldOut rows it never saw
   * @param asked a column whose values may be units: what both readings do not say is not said
   */
  void of(
      CellRun run,
      Position at,
      SplitSizes sizes,
      JudgedRows real,
      JudgedRows candidate,
      Optional<JudgedRows> heldOut,
      Optional<Integer> asked) {
    boolean enough = real.rows().size() >= FEWEST && candidate.rows().size() >= FEWEST;
    if (!enough || !RowPoints.finite(candidate.rows())) {
      return;
    }
    RowPoints points = RowPoints.of(real.rows());
    List<JudgedRows> sides = new ArrayList<>(List.of(real, candidate));
    heldOut.ifPresent(sides::add);
    List<DMatrixRMaj> raw = sides.stream().map(side -> points.raw(side.rows())).toList();
    List<int[]> codes = RowCodes.of(raw);
    List<DMatrixRMaj> encoded = sides.stream().map(side -> points.points(side.rows())).toList();
    CopyVerdict verdict = verdict(sides, codes, encoded);
    if (asked.isPresent()) {
      List<JudgedRows> byUnit = sides.stream().map(side -> side.by(asked.get())).toList();
      CopyVerdict other = verdict(byUnit, codes, encoded);
      verdict = verdict.word().compareTo(other.word()) < 0 ? other : verdict;
    }
    String twin =
        heldOut
            .map(rows -> rows.rows().size() + " rows the generator never saw as yardstick")
            .orElse("each real row against the other units as yardstick");
    CopyCounts.of(verdict, candidate.rows().size())
        .byPart()
        .forEach(
            (part, number) ->
                run.record(
                    arm,
                    at.withPart(part),
                    sizes,
                    List.of(Measurement.exact(COUNTS.name(), number, twin))));
    emit(run, at, verdict, real.rows(), candidate.rows());
  }

  private static CopyVerdict verdict(
      List<JudgedRows> sides, List<int[]> codes, List<DMatrixRMaj> points) {
    List<CopyTable> tables = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      tables.add(new CopyTable(codes.get(i), points.get(i), sides.get(i).units()));
    }
    return new CopyJudge(LEVEL)
        .judge(
            tables.get(0),
            tables.get(1),
            tables.size() > 2 ? Optional.of(tables.get(2)) : Optional.empty());
  }

  private void emit(
      CellRun run, Position at, CopyVerdict verdict, Samples real, Samples candidate) {
    StringBuilder csv = new StringBuilder(ledger.header(real.space()));
    String equal = verdict.exact().named() ? "equal" : "equal (may be natural)";
    int number = 0;
    for (CopiedRow pair : verdict.exact().pairs()) {
      number++;
      csv.append(
          ledger.lines(number, equal, candidate, pair.candidateRow(), real, pair.trainingRow()));
    }
    for (CopiedRow pair : verdict.near().rows()) {
      number++;
      csv.append(
          ledger.lines(number, "near", candidate, pair.candidateRow(), real, pair.trainingRow()));
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    run.artifact(CopyLedger.ARTIFACT, arm, at, "text/csv", bytes);
  }
}
