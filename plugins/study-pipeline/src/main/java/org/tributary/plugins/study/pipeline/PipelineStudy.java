package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmQuestions;
import org.tributary.studies.ArmViews;
import org.tributary.studies.Course;
import org.tributary.studies.DataPlan;
import org.tributary.studies.Judgement;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.StudySetup;

/**
 * Measures a candidate against data it never saw, beside the yardstick: real training rows judged
 * by the same metrics. A candidate is as good as it gets when it is no farther than they are.
 */
final class PipelineStudy implements Study {
  private static final String CANDIDATE = PipelineOptions.CANDIDATE;
  private static final String REAL = "real-rows";
  private final PipelineOptions options;
  private final StudySetup setup;
  private final List<Arm> arms;
  private final Course course;
  private final Judgement yardstick;

  PipelineStudy(PipelineOptions options) {
    this.options = options;
    this.setup = options.setup();
    this.arms = options.named();
    this.course = options.followed();
    Compatibility rows = setup.compatibility(Set.of());
    this.yardstick = new Judgement(options.metrics().stream().filter(rows::allows).toList());
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(setup.check(design, arms, course, false));
    if (options.candidate().isPresent()) {
      DataSource candidate = options.candidate().get();
      problems.addAll(setup.compatibility(offered(candidate)).problems(options.metrics()));
      candidate(candidate, problems);
    }
    return problems;
  }

  private static Set<Class<?>> offered(DataSource candidate) {
    return candidate.law().map(LawCapabilities::of).orElse(Set.of());
  }

  private void candidate(DataSource candidate, List<Problem> problems) {
    DataSource source = setup.data().source();
    if (candidate.sources() != source.sources()) {
      problems.add(
          new Problem(
              "candidate",
              "the candidate has "
                  + candidate.sources()
                  + " sources, the source "
                  + source.sources()
                  + ": name the same source column in both, or none"));
    }
    if (candidate.pool().isPresent() && candidate.pool().get().rows().size() < 2) {
      problems.add(
          new Problem("candidate", "the candidate has one row: nothing can be said of it"));
    }
    Space real = source.space();
    if (candidate.law().isPresent() && !CandidateRows.comparable(candidate.space(), real)) {
      problems.add(
          new Problem(
              "candidate",
              "the candidate holds "
                  + candidate.space().describe()
                  + ", the source "
                  + real.describe()));
    }
    if (problems.isEmpty() && candidate.pool().isPresent()) {
      try {
        CandidateRows.of(candidate, source);
      } catch (OptionException mismatch) {
        problems.add(new Problem("candidate", String.valueOf(mismatch.getMessage())));
      }
    }
  }

  @Override
  public boolean allows(Metric metric) {
    return options
        .candidate()
        .map(given -> setup.compatibility(offered(given)).allows(metric))
        .orElseGet(() -> setup.allows(metric, arms));
  }

  @Override
  public int defaultReplicates() {
    return setup.plan().defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = setup.plan().draw(run);
    if (options.candidate().isPresent()) {
      setup.judgement().record(run, CANDIDATE, Position.none(), drawn.sizes(), given(drawn, run));
    } else {
      new ArmProcess(setup, course).run(run, arms, drawn);
    }
    if (!yardstick.outputs().isEmpty()) {
      Evaluation real = base(drawn, run).with(Role.CANDIDATE, drawn.training());
      run.record(REAL, Position.none(), drawn.sizes(), yardstick.of(real));
    }
  }

  private RoleEvaluation given(DataPlan.Data drawn, CellRun run) {
    DataSource candidate = options.candidate().orElseThrow();
    RoleEvaluation evaluation = base(drawn, run);
    candidate.law().ifPresent(law -> evaluation.with(Role.CANDIDATE, law));
    candidate
        .pool()
        .ifPresent(
            pool ->
                evaluation.with(
                    Role.CANDIDATE, CandidateRows.of(candidate, setup.data().source())));
    return evaluation;
  }

  /** Held-out data and training rows; of a law, points that the metrics of rows need. */
  private RoleEvaluation base(DataPlan.Data drawn, CellRun run) {
    DataSource source = setup.data().source();
    RoleEvaluation evaluation =
        new RoleEvaluation(
                source.space(),
                setup.plan().sourceWeights(),
                setup.data().evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .with(Role.TRAINING, drawn.training());
    source
        .law()
        .ifPresent(
            law ->
                evaluation
                    .with(Role.TRUTH, law)
                    .with(
                        Role.HELD_OUT,
                        Draws.perSource(
                            law,
                            setup.data().evaluationPoints(),
                            Origin.REAL,
                            run.stream().child("held-out"))));
    drawn.heldOut().ifPresent(rows -> evaluation.with(Role.HELD_OUT, rows));
    return evaluation;
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    for (Metric.Output output : yardstick.directed()) {
      questions.add(
          new Question.Contrast(
              "as-good-as-real-" + output.name(),
              "Is the candidate as close to unseen data as real rows are?",
              Side.of("closer-than-real", output.name(), CANDIDATE).at(course.last()),
              Side.of("worse-than-real", output.name(), REAL),
              output.better(),
              Question.Effect.DIFFERENCE,
              output.unit().startsWith("nats")
                  ? Judgement.margin(setup.rule(), output, setup.data().source().space())
                  : 0,
              setup.rule()));
    }
    if (course.looped() || course.gap() || course.times().size() > 1) {
      questions.addAll(
          new ArmQuestions(setup, arms, course, options.course().perSource()).all(design));
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    return new ArmViews(
            setup, List.of(CANDIDATE, REAL), arms, course, options.course().perSource())
        .all(design);
  }

  @Override
  public Facts facts() {
    return setup.facts(arms, course);
  }

  @Override
  public List<Bound> bounds() {
    return setup.bounds();
  }

  @Override
  public List<Metric.Output> outputs() {
    return setup.outputs(arms);
  }

  @Override
  public List<DataReport> dataReports() {
    return setup.dataReports(options.candidate().flatMap(DataSource::report));
  }
}
