package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.view.View;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmStudy;
import org.tributary.studies.ArmViews;
import org.tributary.studies.DataPlan;
import org.tributary.studies.Judgement;
import org.tributary.studies.shape.TableShapes;

/**
 * Measures a candidate against data it never saw, and judges it: whether it copies rows of the
 * table it was made from, and whether it is as good as real rows are, at equal sizes on both sides.
 */
final class PipelineStudy extends ArmStudy {
  private static final String CANDIDATE = PipelineOptions.CANDIDATE;
  private static final String REAL = "real-rows";
  private final PipelineOptions options;
  private final JudgedTables tables;
  private final Judgement yardstick;
  private final PipelineJudge judge;

  PipelineStudy(PipelineOptions options) {
    super(options.setup(), options.named(), options.followed());
    this.options = options;
    this.tables = options.tables();
    Compatibility rows = setup.compatibility(Set.of());
    List<Metric> judged = options.metrics().stream().filter(rows::allows).toList();
    this.yardstick = new Judgement(judged);
    this.judge = new PipelineJudge(options, setup, tables, judged);
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>();
    if (options.family().isPresent() == options.candidate().isPresent()) {
      // Of no option: where one of the two has a mistake of its own, this is none.
      problems.add(new Problem("", "give either a family to train or a candidate to judge"));
    }
    if (options.data().apart()) {
      problems.add(
          new Problem(
              "disjoint",
              "a judge splits the table in ways of its own: leave disjoint out, or take study:"
                  + " generalization"));
    }
    problems.addAll(super.check(design));
    if (options.candidate().isPresent() && options.course().says()) {
      problems.add(
          new Problem(
              "candidate",
              "a candidate is judged as it is: leave generations, measuredAt, times, gap, loop,"
                  + " observe and warm out, or train a family"));
    }
    options
        .candidate()
        .ifPresent(
            given ->
                problems.addAll(setup.compatibility(offered(given)).problems(options.metrics())));
    problems.addAll(tables.problems());
    return problems;
  }

  private static Set<Class<?>> offered(DataSource candidate) {
    return candidate.law().map(LawCapabilities::of).orElse(Set.of());
  }

  @Override
  public boolean allows(Metric metric) {
    return options
        .candidate()
        .map(given -> setup.compatibility(offered(given)).allows(metric))
        .orElseGet(() -> super.allows(metric));
  }

  @Override
  public int defaultReplicates() {
    return setup.plan().defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = setup.plan().draw(run);
    Optional<DataSource> given = options.candidate();
    if (given.isPresent()) {
      RoleEvaluation evaluation = given(drawn, run);
      setup.judgement().record(run, CANDIDATE, end(), drawn.sizes(), evaluation);
      TableShapes.emit(run, CANDIDATE, end(), evaluation);
      if (given.get().law().isPresent()) {
        judge.law(run, end(), drawn, given.get().law().get());
      } else if (run.replicate() == 0) {
        // The tables are the same in every replicate: they are judged whole, and once.
        judge.table(run, end(), drawn);
      }
    } else {
      new ArmProcess(setup, course)
          .run(run, arms, drawn, "", (arm, at, model) -> trained(run, drawn, at, model));
    }
    if (!yardstick.outputs().isEmpty()) {
      Evaluation real = judge.base(drawn, run).with(Role.CANDIDATE, tables.real(drawn.training()));
      run.record(REAL, Position.none(), drawn.sizes(), yardstick.of(real));
    }
  }

  private void trained(CellRun run, DataPlan.Data drawn, Position at, Evaluation model) {
    if (at.equals(end())) {
      TableShapes.emit(run, CANDIDATE, at, model);
      judge.law(run, at, drawn, model.law(Role.CANDIDATE).orElseThrow());
    }
  }

  /** Where the candidate is judged: its last fit, at its end, on no part. */
  private Position end() {
    return course.last().withPart("");
  }

  private RoleEvaluation given(DataPlan.Data drawn, CellRun run) {
    DataSource candidate = options.candidate().orElseThrow();
    RoleEvaluation evaluation = judge.base(drawn, run);
    Optional<Law> law = candidate.law();
    return law.isPresent()
        ? evaluation.with(Role.CANDIDATE, law.get())
        : evaluation.with(Role.CANDIDATE, tables.candidateRows().rows());
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    if (judge.looksForCopies()) {
      questions.add(
          new Question.Copies(
              "copies",
              "Does the candidate copy rows of the real table?",
              Side.of("", CopyRecord.COUNTS.name(), CANDIDATE).at(end())));
    }
    for (Metric.Output output : judge.directed()) {
      questions.add(
          new Question.Equivalence(
              "as-good-as-real-" + output.name(),
              "Is the candidate as good as real rows are?",
              Side.of("", output.name(), CANDIDATE).at(Excess.at(end())),
              Excess.margin(output).name(),
              0,
              setup.rule()));
    }
    if (course.looped() || course.gap() || course.times().size() > 1) {
      questions.addAll(super.questions(design));
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>();
    if (judge.looksForCopies()) {
      views.add(
          new View.Ledger(
              CopyLedger.ARTIFACT,
              "Candidate rows that equal or near a real row",
              CopyLedger.ARTIFACT));
    }
    views.addAll(TableShapes.views(tables.space()));
    views.addAll(
        new ArmViews(setup, List.of(CANDIDATE, REAL), arms, course, course.perSource())
            .all(design));
    return views;
  }

  @Override
  public List<Metric.Output> outputs() {
    List<Metric.Output> outputs = new ArrayList<>(super.outputs());
    if (judge.looksForCopies()) {
      outputs.add(CopyRecord.COUNTS);
    }
    judge.directed().stream().map(Excess::margin).forEach(outputs::add);
    return outputs;
  }

  @Override
  public List<String> notes() {
    return judge.notes();
  }

  @Override
  public List<DataReport> dataReports() {
    List<DataReport> reports =
        new ArrayList<>(setup.dataReports(options.candidate().flatMap(DataSource::report)));
    options.holdout().flatMap(DataSource::report).ifPresent(reports::add);
    return reports;
  }
}
