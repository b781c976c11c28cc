package org.tributary.plugins.study.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Design;
import org.tributary.studies.CourseOptions;
import org.tributary.studies.DataOptions;
import org.tributary.testkit.TestCell;

class PipelineStudyTest {
  private static final Design ONCE = new Design("judge", List.of(), 1);
  private static final Table REAL = Table.of("height", List.of("north", "south"), 0.0, 10.0);

  private static PipelineStudy study(DataSource real, DataSource candidate) {
    return new PipelineStudy(options(real, Optional.of(candidate)));
  }

  private static PipelineOptions options(DataSource real, Optional<DataSource> candidate) {
    List<Metric> metrics = List.of(new MeanGap());
    return new PipelineOptions(
        DataOptions.of(real).withEvaluationPoints(100),
        Optional.empty(),
        candidate,
        Optional.empty(),
        CopyLedger.ROWS,
        0.1,
        "pooled",
        CourseOptions.none(),
        metrics,
        List.of());
  }

  private static double measured(PipelineStudy study, String arm) {
    TestCell cell = new TestCell(31);
    study.run(cell);
    return cell.observations().where(each -> each.arm().equals(arm)).all().get(0).value();
  }

  @Test
  void aCandidateIsJudgedBesideRealRows() {
    PipelineStudy good = study(REAL, REAL);
    assertThat(good.check(ONCE)).isEmpty();
    // Rows spread over .1 within a source: means of 10 and 50 rows differ by less than that.
    assertThat(measured(good, "candidate")).isLessThan(0.1);
    assertThat(measured(good, "real-rows")).isLessThan(0.1);
    PipelineStudy bad = study(REAL, Table.of("height", List.of("north", "south"), 3.0, 10.0));
    assertThat(measured(bad, "candidate")).isBetween(1.4, 1.6);
  }

  @Test
  void sourcesMeetByName() {
    PipelineStudy turned = study(REAL, Table.of("height", List.of("south", "north"), 10.0, 0.0));
    assertThat(turned.check(ONCE)).isEmpty();
    assertThat(measured(turned, "candidate")).isLessThan(0.1);
  }

  @Test
  void sourcesOfFilesMeetByOrder() {
    PipelineStudy files = study(REAL, Table.of("height", List.of("made-1", "made-2"), 0.0, 10.0));
    assertThat(files.check(ONCE)).isEmpty();
    assertThat(measured(files, "candidate")).isLessThan(0.1);
  }

  @Test
  void aSourceWithoutCounterpartIsNamed() {
    List<Problem> problems =
        study(REAL, Table.of("height", List.of("north", "west"), 0.0, 10.0)).check(ONCE);
    assertThat(problems).singleElement().extracting(Problem::path).isEqualTo("candidate");
    assertThat(problems.get(0).message())
        .contains("[north, west]", "[north, south]", "name them alike");
    assertThat(study(REAL, Table.of("height", List.of("all"), 0.0)).check(ONCE))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("the candidate has 1 sources, the source 2");
  }

  @Test
  void aMissingColumnIsNamedBeforeAnythingRuns() {
    assertThat(study(REAL, Table.of("weight", List.of("north", "south"), 0.0, 10.0)).check(ONCE))
        .extracting(Problem::message)
        .containsExactly("column 'height' is missing");
  }

  @Test
  void theYardstickIsAskedOnlyWhatRowsCanAnswer() {
    PipelineStudy study = study(REAL, REAL);
    assertThat(study.questions(ONCE)).hasSize(2);
    assertThat(study.questions(ONCE).get(0)).isInstanceOf(Question.Copies.class);
    assertThat(study.questions(ONCE).get(1))
        .isInstanceOfSatisfying(
            Question.Equivalence.class,
            asked -> assertThat(asked.excess().metric()).isEqualTo("mean-gap"));
    assertThat(study.defaultReplicates()).isEqualTo(25);
  }

  @Test
  void aFamilyOrACandidateButNotBothNorNeither() {
    assertThat(new PipelineStudy(options(REAL, Optional.empty())).check(ONCE))
        .extracting(Problem::message)
        .containsExactly("give either a family to train or a candidate to judge");
  }
}
