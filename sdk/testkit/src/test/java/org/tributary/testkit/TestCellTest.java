package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.FitRequest;

class TestCellTest {
  private static final Samples ROWS = FunctionContracts.rows(ColumnSpace.reals(1));

  private static void fitAndRecord(CellRun run) {
    Law law = run.fit(FitRequest.of("fit", new Watch().family(), new Training.Pooled(), ROWS));
    run.record(
        "only",
        Position.none(),
        SplitSizes.rows(ROWS.size(), 0),
        List.of(Measurement.exact("sources", law.sources() + run.replicate(), "counted")));
    run.artifact("page", "only", Position.none(), "text/plain", new byte[] {7});
  }

  @Test
  void aCellKeepsWhatAStudyRecordsFitsAndEmits() {
    TestCell cell = new TestCell(3, 1, Map.of("samples", "30"));
    TestStudy.of(TestCellTest::fitAndRecord).run(cell);

    assertThat(cell.values("only", "sources")).containsExactly(2.0);
    assertThat(cell.fitted()).containsExactly(ROWS);
    assertThat(cell.emitted()).extracting(TestCell.Emitted::name).containsExactly("page");
  }

  @Test
  void laterRoundsAreWhatTheTestSays() {
    CellRequest more = new CellRequest(Map.of(), 5);
    TestStudy study =
        new TestStudy(
            TestCellTest::fitAndRecord,
            (finished, round) -> round == 1 ? List.of(more) : List.of(),
            1);
    Design design = new Design("later", List.of(), 1);
    TestCell cell = new TestCell(3);

    assertThat(study.next(design, cell.observations(), 1)).containsExactly(more);
    assertThat(study.next(design, cell.observations(), 2)).isEmpty();
    assertThat(study.laterCellBudget(design)).isEqualTo(1);
  }
}
