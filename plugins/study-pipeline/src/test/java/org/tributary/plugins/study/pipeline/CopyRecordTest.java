package org.tributary.plugins.study.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.evidence.copies.CopyWord;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Metric;
import org.tributary.studies.CourseOptions;
import org.tributary.studies.DataOptions;
import org.tributary.testkit.TestCell;

/** What the study records of copies, and what the ledger gives away. */
class CopyRecordTest {
  private static final Table REAL = Table.of("height", List.of("north", "south"), 0.0, 10.0);
  private static final Table OTHER = Table.of("height", List.of("north", "south"), 0.0005, 10.0005);

  private static TestCell judged(Table candidate, int replicate, CopyLedger ledger) {
    PipelineOptions options =
        new PipelineOptions(
            DataOptions.of(REAL),
            Optional.empty(),
            Optional.of(candidate),
            Optional.empty(),
            ledger,
            0.1,
            "pooled",
            CourseOptions.none(),
            List.<Metric>of(new MeanGap()),
            List.of());
    TestCell cell = new TestCell(31, replicate, Map.of());
    new PipelineStudy(options).run(cell);
    return cell;
  }

  private static Optional<CopyCounts> counts(TestCell cell) {
    return CopyCounts.read(
        part ->
            cell
                .observations()
                .where(each -> each.metric().equals("copies"))
                .where(each -> each.position().equals(Position.part(part)))
                .all()
                .stream()
                .mapToDouble(Observation::value)
                .findFirst());
  }

  private static String ledger(TestCell cell) {
    TestCell.Emitted ledger =
        cell.emitted().stream()
            .filter(each -> each.name().equals(CopyLedger.ARTIFACT))
            .findFirst()
            .orElseThrow();
    return new String(ledger.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aCopyIsCountedOnceAndAgainstAllRealRows() {
    CopyCounts counts = counts(judged(REAL, 0, CopyLedger.ROWS)).orElseThrow();
    assertThat(counts.word()).isEqualTo(CopyWord.COPIES);
    assertThat(counts.equalRows()).isEqualTo(Table.ROWS);
    assertThat(counts.sameRows()).isTrue();
    assertThat(counts(judged(REAL, 1, CopyLedger.ROWS))).as("later replicates").isEmpty();
  }

  @Test
  void rowsBetweenRealOnesEqualNone() {
    CopyCounts counts = counts(judged(OTHER, 0, CopyLedger.ROWS)).orElseThrow();
    assertThat(counts.equalRows()).isZero();
    assertThat(counts.word()).isNotEqualTo(CopyWord.COPIES);
  }

  @Test
  void theLedgerHoldsRowNumbersAndValuesOnlyWhereAskedFor() {
    List<String> rows = ledger(judged(REAL, 0, CopyLedger.ROWS)).lines().toList();
    assertThat(rows).hasSize(1 + Table.ROWS).startsWith("kind,candidate row,real row", "equal,1,1");
    List<String> values =
        new ArrayList<>(ledger(judged(REAL, 0, CopyLedger.VALUES)).lines().toList());
    assertThat(values).hasSize(1 + 2 * Table.ROWS);
    assertThat(values.get(0)).startsWith("pair,table,row,\"height\"");
    assertThat(values.subList(5, 7))
        .containsExactly("3 equal,candidate,3,\"0.002\"", "3 equal,real,3,\"0.002\"");
  }

  @Test
  void theExcessIsRecordedWithWhatItRestsOn() {
    TestCell cell =
        judged(Table.of("height", List.of("north", "south"), 1.0, 11.0), 0, CopyLedger.ROWS);
    List<Observation> excess =
        cell.observations().where(each -> each.position().part().startsWith("excess")).all();
    assertThat(excess)
        .extracting(each -> each.position().part())
        .contains("excess", "excess real variance", "excess candidate variance", "excess groups");
    double value =
        excess.stream()
            .filter(each -> each.position().part().equals("excess"))
            .filter(each -> each.metric().equals("mean-gap"))
            .findFirst()
            .orElseThrow()
            .value();
    // Rows of a source spread over .1, so that means of real rows differ by less than .05.
    assertThat(value).isBetween(0.9, 1.05);
  }
}
