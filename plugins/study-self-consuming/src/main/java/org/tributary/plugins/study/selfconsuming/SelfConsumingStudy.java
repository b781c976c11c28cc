package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.studies.DataPlan;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Judgement;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/** Runs every loop from the same real data and the same noise, and measures each generation. */
final class SelfConsumingStudy implements Study {
  private final SelfConsumingOptions options;
  private final DataPlan data;
  private final Judgement judgement;

  SelfConsumingStudy(SelfConsumingOptions options) {
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
    if (problems.isEmpty() && !data.lawKnown()) {
      problems.addAll(checkFreshRows());
    }
    return problems;
  }

  /** A finite table must hold the fresh rows that the loops will ask for. */
  private List<Problem> checkFreshRows() {
    List<Problem> problems = new ArrayList<>();
    int rows = options.source().pool().orElseThrow().rows().size();
    int available = (int) Math.floor((1 - options.testShare()) * rows * 0.98);
    int first = options.samples().orElse(available);
    for (int i = 0; i < options.loops().size(); i++) {
      Intervention loop = options.loops().get(i);
      long needed = loop.freshRowsNeeded(options.generations(), first);
      if (needed > 0 && options.samples().isEmpty()) {
        problems.add(
            new Problem(
                "samples",
                "loop '"
                    + loop.label()
                    + "' takes fresh rows of a finite table: give samples, at"
                    + " most "
                    + affordable(loop, available)));
      } else if (first + needed > available) {
        problems.add(
            new Problem(
                "loops[" + i + "]",
                "loop '"
                    + loop.label()
                    + "' needs "
                    + (first + needed)
                    + " real rows over "
                    + options.generations()
                    + " generations, about "
                    + available
                    + " remain after the test split; samples may be at most "
                    + affordable(loop, available)));
      }
    }
    return problems;
  }

  private int affordable(Intervention loop, int available) {
    int size = available;
    while (size > 1 && size + loop.freshRowsNeeded(options.generations(), size) > available) {
      size = size * 49 / 50 - (size < 50 ? 1 : 0);
    }
    return size;
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
    DataPlan.Data real = data.draw(run.stream());
    for (Intervention loop : options.loops()) {
      new Loop(options, data, judgement, loop, run).run(real);
    }
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    Rule rule = data.rule();
    Position last = Position.generation(options.generations());
    for (Metric.Output output : judgement.directed()) {
      double margin = Judgement.margin(rule, output, options.source().space());
      Question.Effect effect =
          rule == Rule.LAW_KNOWN ? Question.Effect.LOG_RATIO : Question.Effect.DIFFERENCE;
      if (options.generations() > 1) {
        for (Intervention loop : options.loops()) {
          Side first = Side.of("degrades", output.name(), loop.label());
          questions.add(
              new Question.Contrast(
                  loop.label() + "-holds-" + output.name(),
                  "Is generation "
                      + options.generations()
                      + " of '"
                      + loop.label()
                      + "' better or worse than the first?",
                  Side.of("improves", output.name(), loop.label()).at(last),
                  first.at(Position.generation(1)),
                  output.better(),
                  effect,
                  margin,
                  rule));
        }
      }
      Intervention reference = options.loops().get(0);
      for (Intervention loop : options.loops().subList(1, options.loops().size())) {
        questions.add(
            new Question.Contrast(
                loop.label() + "-or-" + reference.label() + "-" + output.name(),
                "Which loop ends better after " + options.generations() + " generations?",
                Side.of(loop.label(), output.name(), loop.label()).at(last),
                Side.of(reference.label(), output.name(), reference.label()).at(last),
                output.better(),
                effect,
                margin,
                rule));
      }
    }
    questions.addAll(drifts(last));
    return questions;
  }

  /** The log variance is the honest picture of a collapse: its drift, where it is measured. */
  private List<Question> drifts(Position last) {
    List<Question> questions = new ArrayList<>();
    String name = "model-log-variance";
    if (options.generations() > 1
        && judgement.outputs().stream().anyMatch(output -> output.name().equals(name))) {
      for (Intervention loop : options.loops()) {
        questions.add(
            new Question.Estimate(
                loop.label() + "-collapse",
                "Does the spread of the model shrink under '" + loop.label() + "'?",
                "change of the log variance of "
                    + loop.label()
                    + " from generation 1 to "
                    + options.generations(),
                Side.of("", name, loop.label()).at(last),
                Optional.of(Side.of("", name, loop.label()).at(Position.generation(1))),
                "nats",
                OptionalDouble.of(0),
                "spreads",
                "shrinks",
                data.rule()));
      }
    }
    return questions;
  }

  @Override
  public List<View> views(Design design) {
    List<String> arms = options.loops().stream().map(Intervention::label).toList();
    List<View> views = new ArrayList<>();
    for (Metric.Output output : judgement.outputs()) {
      views.add(
          new View.Curve(
              output.name() + "-by-generation",
              output.name() + " by generation",
              "generation",
              output.name(),
              "",
              arms,
              View.Scale.LINEAR,
              View.Scale.LINEAR));
    }
    return views;
  }

  @Override
  public Facts facts() {
    Map<String, Object> own = new TreeMap<>();
    int sources = options.source().sources();
    own.put("study.sources", sources);
    own.put("study.dimension", options.source().space().width());
    own.put("study.generations", options.generations());
    own.put("study.loops", options.loops().stream().map(Intervention::label).toList());
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
