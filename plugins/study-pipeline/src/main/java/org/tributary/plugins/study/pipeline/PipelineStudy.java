package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.Space;
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
 * Measures a candidate against data it never saw, beside the yardstick: real training rows judged
 * by the same metrics. A candidate is as good as it gets when it is no farther than they are.
 */
final class PipelineStudy implements Study {
  private static final String CANDIDATE = "candidate";
  private static final String REAL = "real-rows";
  private final PipelineOptions options;
  private final DataPlan data;
  private final Judgement judgement;
  private final Judgement yardstick;

  PipelineStudy(PipelineOptions options) {
    this.options = options;
    this.data = options.data();
    this.judgement = new Judgement(options.metrics());
    Compatibility rows = pointsOnly();
    this.yardstick = new Judgement(options.metrics().stream().filter(rows::allows).toList());
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(data.check());
    if (options.candidate().isEmpty()) {
      Set<Class<?>> offered =
          options.family().orElseThrow().capabilities(options.source().space()).offered();
      problems.addAll(data.compatibility(offered).problems(options.metrics()));
      return problems;
    }
    DataSource candidate = options.candidate().get();
    Set<Class<?>> offered = candidate.law().map(LawCapabilities::of).orElse(Set.of());
    problems.addAll(data.compatibility(offered).problems(options.metrics()));
    if (candidate.sources() != options.source().sources()) {
      problems.add(
          new Problem(
              "candidate",
              "the candidate has "
                  + candidate.sources()
                  + " sources, the source "
                  + options.source().sources()
                  + ": name the same source column in both, or none"));
    }
    Space real = options.source().space();
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
        CandidateRows.of(candidate, options.source());
      } catch (OptionException mismatch) {
        problems.add(new Problem("candidate", mismatch.getMessage()));
      }
    }
    return problems;
  }

  /** The yardstick is made of rows: it can be judged by metrics that need no law of it. */
  private Compatibility pointsOnly() {
    Map<Role, Set<Class<?>>> roles = new EnumMap<>(data.compatibility(Set.of()).roles());
    return new Compatibility(options.source().space(), roles);
  }

  @Override
  public boolean allows(Metric metric) {
    Set<Class<?>> offered =
        options
            .family()
            .map(family -> family.capabilities(options.source().space()).offered())
            .orElseGet(
                () ->
                    options
                        .candidate()
                        .flatMap(DataSource::law)
                        .map(LawCapabilities::of)
                        .orElse(Set.of()));
    return data.compatibility(offered).allows(metric);
  }

  @Override
  public int defaultReplicates() {
    return data.defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = data.draw(run.stream());
    if (options.family().isPresent()) {
      judgement.record(
          run,
          CANDIDATE,
          Position.none(),
          drawn.sizes(),
          () ->
              run.fit(
                  FitRequest.of(
                      "fit",
                      options.family().get(),
                      Training.named(options.training()),
                      drawn.training())),
          model -> data.evaluation(drawn, model, run));
    } else {
      judgement.record(run, CANDIDATE, Position.none(), drawn.sizes(), given(drawn, run));
    }
    if (!yardstick.outputs().isEmpty()) {
      Samples rows = drawn.training();
      run.record(
          REAL,
          Position.none(),
          drawn.sizes(),
          yardstick.of(base(drawn, run).with(Role.CANDIDATE, rows)));
    }
  }

  private RoleEvaluation given(DataPlan.Data drawn, CellRun run) {
    DataSource candidate = options.candidate().orElseThrow();
    RoleEvaluation evaluation = base(drawn, run);
    candidate.law().ifPresent(law -> evaluation.with(Role.CANDIDATE, law));
    candidate
        .pool()
        .ifPresent(
            pool -> evaluation.with(Role.CANDIDATE, CandidateRows.of(candidate, options.source())));
    return evaluation;
  }

  private RoleEvaluation base(DataPlan.Data drawn, CellRun run) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                options.source().space(),
                data.sourceWeights(),
                options.evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .with(Role.TRAINING, drawn.training());
    options
        .source()
        .law()
        .ifPresent(
            law ->
                evaluation
                    .with(Role.TRUTH, law)
                    .with(
                        Role.HELD_OUT,
                        Draws.perSource(
                            law,
                            options.evaluationPoints(),
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
              Side.of("closer-than-real", output.name(), CANDIDATE),
              Side.of("worse-than-real", output.name(), REAL),
              output.better(),
              Question.Effect.DIFFERENCE,
              output.unit().startsWith("nats")
                  ? Judgement.margin(data.rule(), output, options.source().space())
                  : 0,
              data.rule()));
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>(SampleGrid.views(options.source().space()));
    for (String axis : design.axes().stream().map(Axis::name).toList()) {
      for (Metric.Output output : judgement.outputs()) {
        views.add(
            new View.Curve(
                output.name() + "-by-" + axis.replace('.', '-').toLowerCase(java.util.Locale.ROOT),
                output.name() + " by " + axis,
                axis,
                output.name(),
                "",
                List.of(CANDIDATE, REAL),
                View.Scale.LINEAR,
                View.Scale.LINEAR));
      }
    }
    return views;
  }

  @Override
  public Facts facts() {
    return options.source().facts().prefixed("source");
  }

  @Override
  public List<Bound> bounds() {
    return List.of();
  }

  @Override
  public List<Metric.Output> outputs() {
    return judgement.outputs();
  }

  @Override
  public List<DataReport> dataReports() {
    List<DataReport> reports = new ArrayList<>();
    options.source().report().ifPresent(reports::add);
    options.candidate().flatMap(DataSource::report).ifPresent(reports::add);
    return reports;
  }
}
