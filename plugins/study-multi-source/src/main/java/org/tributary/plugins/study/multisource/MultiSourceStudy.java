package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.view.View;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmStudy;
import org.tributary.studies.Course;
import org.tributary.studies.DataPlan;
import org.tributary.studies.round.GroupingRound;
import org.tributary.studies.round.ThresholdRounds;

/**
 * Fits one family under each training on the same rows, from the same stream, and measures each arm
 * on the same evaluation points: comparisons are paired. Later rounds confirm the groups that
 * measured affinity suggests, and bisect towards the point where arms change places.
 */
final class MultiSourceStudy extends ArmStudy {
  private final MultiSourceOptions options;
  private final StudyData data;
  private final StudyQuestions questions;

  MultiSourceStudy(MultiSourceOptions options) {
    super(options.setup(), options.named(), options.followed());
    this.options = options;
    this.data = new StudyData(options, options.plan());
    this.questions = new StudyQuestions(options, data, setup);
  }

  @Override
  public List<Problem> check(Design design) {
    return new StudyCheck(options, data, setup).problems(design);
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
    new ArmProcess(setup, course, options.threshold().isEmpty())
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

  /** Each source by itself first, where there are several and the metric is measured of each. */
  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>();
    for (Metric.Output output : setup.judgement().directed()) {
      views.add(
          new View.Sources(
              "sources-" + output.name(),
              "Who gains and who pays: each source under each arm, by " + output.name(),
              output.name(),
              List.of(course.gap() ? Course.TEST : "", StudyQuestions.CONFIRMED),
              options.named().stream().map(Arm::name).toList(),
              options.data().source().sourceNames()));
    }
    views.addAll(super.views(design));
    return views;
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
  public Facts facts() {
    return setup
        .facts(options.ordinary(), course)
        .with(new Facts(Map.of("study.imbalance", options.data().imbalance())));
  }

  @Override
  public List<Metric.Output> outputs() {
    Stream<Metric.Output> affinity =
        options.affinity() || options.selects()
            ? AffinityMeasurement.outputs(options.data().source().space()).stream()
            : Stream.empty();
    return Stream.concat(super.outputs().stream(), affinity).toList();
  }

  @Override
  public List<String> notes() {
    return options.notes();
  }
}
