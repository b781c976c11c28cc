package org.tributary.plugins.study.generalization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;
import org.tributary.studies.DataPlan;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Judgement;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/**
 * Measures each fitted model twice by the same metrics: with its training rows in the held-out role
 * (part {@code train}), and with held-out data (part {@code test}). The part {@code gap} is their
 * difference, test minus train.
 */
final class GeneralizationStudy implements Study {
  private static final String ARM = "model";
  private final GeneralizationOptions options;
  private final DataPlan data;
  private final Judgement judgement;

  GeneralizationStudy(GeneralizationOptions options) {
    this.options = options;
    this.data = options.data();
    this.judgement = new Judgement(options.metrics());
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(data.check());
    problems.addAll(
        data.compatibility(options.family().capabilities(options.source().space()).offered())
            .problems(options.metrics()));
    // Trainings of several models have no common training time.
    if (!options.times().isEmpty()
        && !options.training().equals("pooled")
        && options.source().sources() > 1) {
      problems.add(
          new Problem(
              "times",
              "training times of "
                  + options.source().sources()
                  + " sources need training: pooled, or one source; training is "
                  + options.training()));
    }
    return problems;
  }

  @Override
  public boolean allows(Metric metric) {
    return data.compatibility(options.family().capabilities(options.source().space()).offered())
        .allows(metric);
  }

  @Override
  public int defaultReplicates() {
    return data.lawKnown() ? 1000 : data.defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = data.draw(run.stream());
    double[] times = options.times().stream().mapToDouble(Double::doubleValue).toArray();
    Training training = Training.named(options.training());
    try {
      if (times.length == 0) {
        Law model = run.fit(FitRequest.of("fit", options.family(), training, drawn.training()));
        record(run, Position.none(), drawn, model);
        return;
      }
      run.fit(
          FitRequest.of("fit", options.family(), training, drawn.training())
              .at(times, (time, model) -> record(run, Position.time(time), drawn, model)));
    } catch (CensoredException censored) {
      Position position =
          times.length == 0 ? Position.none() : Position.time(times[times.length - 1]);
      for (String part : List.of("train", "test", "gap")) {
        run.record(ARM, position.withPart(part), drawn.sizes(), judgement.censored(censored));
      }
    }
  }

  private void record(CellRun run, Position position, DataPlan.Data drawn, Law model) {
    RoleEvaluation onTraining =
        new RoleEvaluation(
                options.source().space(),
                shares(drawn.training().sources(), drawn),
                options.evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .with(Role.TRAINING, drawn.training())
            .with(Role.CANDIDATE, model)
            .with(Role.HELD_OUT, drawn.training());
    options.source().law().ifPresent(law -> onTraining.with(Role.TRUTH, law));
    List<Measurement> train = judgement.of(onTraining);
    List<Measurement> test = judgement.of(data.evaluation(drawn, model, run));
    run.record(ARM, position.withPart("train"), drawn.sizes(), train);
    run.record(ARM, position.withPart("test"), drawn.sizes(), test);
    run.record(ARM, position.withPart("gap"), drawn.sizes(), gaps(train, test));
  }

  /** The training loss averages over training rows, so sources weigh by their rows. */
  private static double[] shares(int sources, DataPlan.Data drawn) {
    double[] shares = new double[sources];
    double total = drawn.training().totalWeight();
    for (int row = 0; row < drawn.training().size(); row++) {
      shares[drawn.training().source(row)] += drawn.training().weight(row) / total;
    }
    return shares;
  }

  /** Test minus train, output by output, in the order the metrics gave them. */
  private static List<Measurement> gaps(List<Measurement> train, List<Measurement> test) {
    List<Measurement> gaps = new ArrayList<>();
    for (int i = 0; i < test.size(); i++) {
      Measurement on = train.get(i);
      Measurement off = test.get(i);
      boolean censored = on.outcome().censored() || off.outcome().censored();
      boolean finite = Double.isFinite(on.value()) && Double.isFinite(off.value());
      if (censored || !finite) {
        Outcome outcome =
            off.outcome().censored()
                ? off.outcome()
                : on.outcome().censored() ? on.outcome() : Outcome.SUPPORT_LOST;
        gaps.add(Measurement.censored(off.metric(), outcome, "train or test loss is no number"));
        continue;
      }
      gaps.add(
          new Measurement(
              off.metric(),
              off.ofSource(),
              off.value() - on.value(),
              Outcome.VALUE,
              OptionalDouble.empty(),
              "test minus train",
              off.nReference(),
              off.nCandidate()));
    }
    return gaps;
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    Position end =
        options.times().isEmpty()
            ? Position.none()
            : Position.time(options.times().get(options.times().size() - 1));
    for (Metric.Output output : judgement.directed()) {
      boolean loss = output.better() == Metric.Better.LOWER;
      Side gap = Side.of("", output.name(), ARM).at(end.withPart("gap"));
      questions.add(
          new Question.Estimate(
              "gap-" + output.name(),
              "How much worse is the model on data it never saw?",
              "generalization gap",
              gap,
              Optional.empty(),
              output.unit(),
              OptionalDouble.of(0),
              loss ? "gap" : "no-gap",
              loss ? "no-gap" : "gap",
              data.rule()));
      // Splits of one table are not replicates: a power is fitted under a known law only.
      if (design.sweeps("samples") && loss && data.lawKnown()) {
        questions.add(
            new Question.Exponent(
                "gap-exponent-" + output.name(),
                "How fast does the gap close with the sample size?",
                "samples",
                gap,
                OptionalDouble.of(-1)));
      }
      if (options.times().size() > 1) {
        questions.add(
            new Question.Peak(
                "stop-" + output.name(),
                "When should training stop?",
                "time",
                Side.of("", output.name(), ARM).at(Position.part("test")),
                !loss));
      }
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>();
    List<String> axes = new ArrayList<>(design.axes().stream().map(Axis::name).toList());
    if (options.times().size() > 1) {
      axes.add("time");
    }
    for (String axis : axes) {
      boolean power = axis.equals("samples") || axis.equals("time");
      for (Metric.Output output : judgement.outputs()) {
        String id =
            output.name() + "-by-" + axis.replace('.', '-').toLowerCase(java.util.Locale.ROOT);
        View.Scale scale = power ? View.Scale.LOG : View.Scale.LINEAR;
        views.add(
            new View.Curve(
                id,
                output.name() + " on training and held-out data by " + axis,
                axis,
                output.name(),
                "*",
                List.of(ARM),
                scale,
                View.Scale.LINEAR));
        views.add(
            new View.Curve(
                id + "-gap",
                "gap of " + output.name() + " by " + axis,
                axis,
                output.name(),
                "gap",
                List.of(ARM),
                scale,
                axis.equals("samples") && data.lawKnown() ? View.Scale.LOG : View.Scale.LINEAR));
      }
    }
    return views;
  }

  @Override
  public Facts facts() {
    Map<String, Object> own = new TreeMap<>();
    int sources = options.source().sources();
    own.put("study.sources", sources);
    own.put("study.dimension", options.source().space().width());
    options.samples().ifPresent(n -> own.put("study.samples", n));
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
    return judgement.outputs();
  }

  @Override
  public List<DataReport> dataReports() {
    return options.source().report().map(List::of).orElse(List.of());
  }
}
