package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.DataPlan;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Judgement;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/**
 * Fits one family under each training on the same rows, from the same stream, and measures each arm
 * on the same evaluation points: comparisons are paired.
 */
final class MultiSourceStudy implements Study {
  private final MultiSourceOptions options;
  private final DataPlan data;
  private final Judgement judgement;

  MultiSourceStudy(MultiSourceOptions options) {
    this.options = options;
    this.data = options.data();
    this.judgement = new Judgement(options.metrics());
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(data.check(design));
    Capabilities offered = options.family().capabilities(options.source().space());
    problems.addAll(data.compatibility(offered.offered()).problems(options.metrics()));
    if (options.arms().contains("leave-one-out") && options.source().sources() < 2) {
      problems.add(new Problem("arms", "leave-one-out needs at least 2 sources, there is 1"));
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
    return data.defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data drawn = data.draw(run);
    for (String arm : options.arms()) {
      run.checkCancelled();
      // One role for all arms: with one source they are the same model, bit for bit.
      judgement.record(
          run,
          arm,
          Position.none(),
          () -> run.fit("fit", options.family(), Training.named(arm), drawn.training()),
          model -> data.evaluation(drawn, model, run));
    }
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    List<String> arms = options.arms();
    String reference = arms.contains("separate") ? "separate" : arms.get(arms.size() - 1);
    for (Metric.Output output : judgement.directed()) {
      for (String arm : arms) {
        if (!arm.equals(reference)) {
          questions.add(contrast(output, arm, reference));
        }
      }
      if (data.lawKnown() && output.better() == Metric.Better.LOWER) {
        questions.addAll(exponents(design, output));
      }
    }
    return questions;
  }

  private Question contrast(Metric.Output output, String arm, String reference) {
    Rule rule = data.rule();
    return new Question.Contrast(
        arm + "-or-" + reference + "-" + output.name(),
        "Should these sources be trained " + arm + " or " + reference + "?",
        Side.of(arm, output.name(), arm),
        Side.of(reference, output.name(), reference),
        output.better(),
        rule == Rule.LAW_KNOWN ? Question.Effect.LOG_RATIO : Question.Effect.DIFFERENCE,
        Judgement.margin(rule, output, options.source().space()),
        rule);
  }

  /** The square-root law: error falls like n to the power -1/2, a claim of the rates only. */
  private List<Question> exponents(Design design, Metric.Output output) {
    List<Question> questions = new ArrayList<>();
    for (String axis : List.of("samples", "samplesPerSource")) {
      if (design.sweeps(axis)) {
        for (String arm : options.arms()) {
          questions.add(
              new Question.Exponent(
                  arm + "-exponent-" + output.name(),
                  "How fast does the error of the " + arm + " arm fall with the sample size?",
                  axis,
                  Side.of(arm, output.name(), arm),
                  java.util.OptionalDouble.of(-0.5)));
        }
      }
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    List<View> views = new ArrayList<>();
    for (String axis : design.axes().keySet()) {
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
                size && output.better() == Metric.Better.LOWER && data.lawKnown()
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
    return judgement.outputs();
  }

  @Override
  public List<DataReport> dataReports() {
    return options.source().report().map(List::of).orElse(List.of());
  }
}
