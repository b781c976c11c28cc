package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmViews;
import org.tributary.studies.DataPlan;
import org.tributary.studies.StudySetup;
import org.tributary.studies.round.GroupingRound;
import org.tributary.studies.round.ThresholdRounds;

/**
 * Fits one family under each training on the same rows, from the same stream, and measures each arm
 * on the same evaluation points: comparisons are paired. Later rounds confirm the groups that
 * measured affinity suggests, and bisect towards the point where arms change places.
 */
final class MultiSourceStudy implements Study {
  private final MultiSourceOptions options;
  private final StudySetup setup;
  private final StudyData data;
  private final StudyQuestions questions;

  MultiSourceStudy(MultiSourceOptions options) {
    this.options = options;
    this.setup = options.setup();
    this.data = new StudyData(options, options.plan());
    this.questions = new StudyQuestions(options, data, setup);
  }

  @Override
  public List<Problem> check(Design design) {
    return new StudyCheck(options, data, setup).problems(design);
  }

  @Override
  public boolean allows(Metric metric) {
    return setup.allows(metric, options.named());
  }

  @Override
  public int defaultReplicates() {
    return options.fittedModels()
        ? options.seeds()
        : setup.defaultReplicates(options.measuredArms());
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = data.draw(run);
    new ArmProcess(setup, options.followed(), options.threshold().isEmpty())
        .run(
            run, options.measuredArms(), drawn, options.confirms() ? StudyQuestions.CONFIRMED : "");
    if (options.measuresAffinity()) {
      new AffinityMeasurement(
              run,
              options.family(),
              options.data().source().sourceNames(),
              drawn.training(),
              data.heldOut(drawn, run))
          .record();
    }
  }

  @Override
  public List<Question> questions(Design design) {
    return questions.all(design);
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    List<CellRequest> cells = new ArrayList<>();
    if (options.selects() && round == 1) {
      cells.addAll(grouping().cells(design, finished));
    }
    thresholds(design).ifPresent(rounds -> cells.addAll(rounds.cells(design, finished, round)));
    return cells;
  }

  @Override
  public int laterCellBudget(Design design) {
    long grouping = options.selects() ? grouping().budget(design) : 0;
    long search = thresholds(design).map(rounds -> rounds.budget(design)).orElse(0L);
    return (int) Math.min(Integer.MAX_VALUE, grouping + search);
  }

  private GroupingRound grouping() {
    return new GroupingRound(questions.affinity(), data.plan().lawKnown(), options.seeds());
  }

  private Optional<ThresholdRounds> thresholds(Design design) {
    return options
        .threshold()
        .map(
            asked ->
                new ThresholdRounds(
                    asked,
                    questions.thresholds().stream().map(Question.Threshold::contrast).toList(),
                    questions.cards(design)));
  }

  @Override
  public List<View> views(Design design) {
    return new ArmViews(setup, options.named(), options.followed(), options.course().perSource())
        .all(design);
  }

  @Override
  public Facts facts() {
    return setup
        .facts(options.ordinary(), options.followed())
        .with(new Facts(Map.of("study.imbalance", options.data().imbalance())));
  }

  @Override
  public List<Bound> bounds() {
    return setup.bounds();
  }

  @Override
  public List<Metric.Output> outputs() {
    Stream<Metric.Output> affinity =
        options.affinity() || options.selects()
            ? AffinityMeasurement.outputs(options.data().source().space()).stream()
            : Stream.empty();
    return Stream.concat(setup.outputs(options.named()).stream(), affinity).toList();
  }

  @Override
  public List<DataReport> dataReports() {
    return setup.dataReports(Optional.empty());
  }

  @Override
  public List<String> notes() {
    return options.notes();
  }
}
