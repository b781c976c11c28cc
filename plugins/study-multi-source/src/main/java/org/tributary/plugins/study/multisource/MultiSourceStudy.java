package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;
import org.tributary.studies.DataPlan;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Judgement;
import org.tributary.studies.SampleGrid;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/**
 * Fits one family under each training on the same rows, from the same stream, and measures each arm
 * on the same evaluation points: comparisons are paired. Later rounds confirm the groups that
 * measured affinity suggests, and bisect towards the point where arms change places.
 */
final class MultiSourceStudy implements Study {
  private final MultiSourceOptions options;
  private final StudyData data;
  private final Judgement judgement;
  private final StudyQuestions questions;

  MultiSourceStudy(MultiSourceOptions options) {
    this.options = options;
    this.data = new StudyData(options, options.data());
    this.judgement = new Judgement(options.metrics());
    this.questions = new StudyQuestions(options, data, judgement);
  }

  @Override
  public List<Problem> check(Design design) {
    return new StudyCheck(options, data).problems(design);
  }

  @Override
  public boolean allows(Metric metric) {
    return new StudyCheck(options, data).compatibility().allows(metric);
  }

  @Override
  public int defaultReplicates() {
    return options.fittedModels() ? options.seeds() : data.plan().defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = data.draw(run);
    Optional<Pool> locked = data.lockedTest(run);
    Optional<UnitLosses> units =
        locked.map(test -> new UnitLosses(test, run.sharedStream().child("units")));
    Position at = options.confirms() ? StudyQuestions.CONFIRMED : Position.none();
    for (String arm : options.measuredArms()) {
      run.checkCancelled();
      // One role for all arms: with one source they are the same model, bit for bit.
      judgement.record(
          run,
          arm,
          at,
          drawn.sizes(),
          () ->
              run.fit(FitRequest.of("fit", options.family(), training(arm), drawn.training())),
          model -> {
            Evaluation evaluation = data.plan().evaluation(drawn, model, run);
            units.ifPresent(each -> recordUnits(each, run, arm, evaluation, drawn));
            return evaluation;
          });
    }
    if (options.measuresAffinity()) {
      new AffinityMeasurement(
              run,
              options.family(),
              options.source().sourceNames(),
              drawn.training(),
              data.heldOut(drawn, run))
          .record();
    }
  }

  private void recordUnits(
      UnitLosses units, CellRun run, String arm, Evaluation evaluation, DataPlan.Data drawn) {
    units
        .of(options.metrics(), evaluation, drawn.training().totalWeight())
        .forEach((part, losses) -> run.record(arm, Position.part(part), drawn.sizes(), losses));
  }

  private Training training(String arm) {
    if (!arm.equals(MultiSourceOptions.GROUPED)) {
      return Training.named(arm);
    }
    return new Training.Grouped(options.confirms() ? options.chosenGroups() : options.groups());
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
    int grouping = options.selects() ? grouping().budget(design) : 0;
    return grouping + thresholds(design).map(rounds -> rounds.budget(design)).orElse(0);
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
                    1 - 0.05 / questions.cards(design)));
  }

  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>(SampleGrid.views(options.source().space()));
    for (String axis : design.axes().stream().map(Axis::name).toList()) {
      boolean size = axis.equals("samples") || axis.equals("samplesPerSource");
      View.Scale scale = size ? View.Scale.LOG : View.Scale.LINEAR;
      for (Metric.Output output : judgement.outputs()) {
        views.add(
            new View.Curve(
                output.name() + "-by-" + axis.replace('.', '-').toLowerCase(java.util.Locale.ROOT),
                output.name() + " by " + axis,
                axis,
                output.name(),
                "",
                options.arms(),
                scale,
                size && output.better() == Metric.Better.LOWER && data.plan().lawKnown()
                    ? View.Scale.LOG
                    : View.Scale.LINEAR));
      }
    }
    return views;
  }

  @Override
  public Facts facts() {
    int sources = options.source().sources();
    Map<String, Object> own = new TreeMap<>();
    own.put("study.sources", sources);
    own.put("study.dimension", options.source().space().width());
    own.put("study.arms", options.arms());
    own.put("study.imbalance", options.imbalance());
    options.samples().ifPresent(n -> own.put("study.samples", n));
    options
        .samplesPerSource()
        .ifPresent(
            n -> {
              own.put("study.samples", n * sources);
              own.put("study.samples-per-source", n);
            });
    return options
        .source()
        .facts()
        .prefixed("source")
        .with(options.family().facts(options.source().space(), sources).prefixed("family"))
        .with(new Facts(own));
  }

  @Override
  public List<Bound> bounds() {
    return options.bounds();
  }

  @Override
  public List<Metric.Output> outputs() {
    Stream<Metric.Output> affinity =
        options.affinity() || options.selects()
            ? AffinityMeasurement.outputs(options.source().space()).stream()
            : Stream.empty();
    return Stream.concat(judgement.outputs().stream(), affinity).toList();
  }

  @Override
  public List<DataReport> dataReports() {
    return options.source().report().map(List::of).orElse(List.of());
  }

  @Override
  public List<String> notes() {
    return options.notes();
  }
}
