package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmStudy;
import org.tributary.studies.DataPlan;
import org.tributary.studies.LoopQuestions;
import org.tributary.studies.round.ThresholdRounds;

/** Runs every loop from the same real data and the same noise, and measures each generation. */
final class SelfConsumingStudy extends ArmStudy {
  private final Optional<SafeOptions> safe;
  private final Optional<Tolerated> tolerated;
  private final Optional<Forecasts> forecasts;

  SelfConsumingStudy(SelfConsumingOptions options) {
    super(options.setup(), options.named(), options.followed());
    this.safe = options.safe();
    this.forecasts = options.forecast().map(asked -> new Forecasts(setup, asked));
    this.tolerated = safe.map(asked -> new Tolerated(setup, asked.tolerance()));
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(super.check(design));
    safe.filter(asked -> design.axis(asked.axis()).filter(SelfConsumingStudy::range).isEmpty())
        .ifPresent(
            asked ->
                problems.add(
                    new Problem(
                        "safe.axis",
                        "'"
                            + asked.axis()
                            + "' must be swept alone over at least 2 numbers: the range of the"
                            + " search")));
    if (safe.isPresent() && !course.measures(1)) {
      problems.add(
          new Problem(
              "measuredAt",
              "the first fit is what 'safe' compares with and must be measured: add 1"));
    }
    if (safe.isPresent() && setup.judgement().directed().isEmpty()) {
      problems.add(
          new Problem(
              "safe", "no metric of the study gives a number that is better lower or higher"));
    }
    forecasts.ifPresent(each -> foretold(each, problems));
    return problems;
  }

  private void foretold(Forecasts each, List<Problem> problems) {
    if (!each.measured()) {
      problems.add(
          new Problem(
              "forecast.metric", "no metric of the study gives '" + each.options().metric() + "'"));
    }
    if (each.options().farthest() > course.fits() || !course.measures(each.options().farthest())) {
      problems.add(
          new Problem(
              "forecast",
              "generation "
                  + each.options().farthest()
                  + " is foretold and must be measured: give generations, or measuredAt"));
    }
    if (arms.stream().anyMatch(Arm::warm)) {
      problems.add(new Problem("forecast", "a loop that starts warm cannot be run ahead"));
    }
  }

  private static boolean range(Axis axis) {
    return axis.numeric() && axis.size() > 1 && axis.paths().size() == 1;
  }

  @Override
  public void run(CellRun run) {
    DataPlan.Data real = setup.plan().draw(run);
    new ArmProcess(setup, course).run(run, arms, real, "", new Beside(run, real.sizes()));
  }

  /** Records what is measured beside the metrics: the tolerated error, what is foretold. */
  private final class Beside implements ArmProcess.Witness {
    private final CellRun run;
    private final SplitSizes sizes;

    Beside(CellRun run, SplitSizes sizes) {
      this.run = run;
      this.sizes = sizes;
    }

    @Override
    public void measured(Arm arm, Position position, Evaluation evaluation) {
      if (tolerated.isPresent() && position.equals(Position.generation(1))) {
        List<Measurement> measured = new ArrayList<>(tolerated.get().of(evaluation));
        double fresh = loops().freshRows(arm, (int) sizes.trainRows());
        measured.add(
            Measurement.exact(LoopQuestions.FRESH_ROWS.name(), fresh, "what the loop asks for"));
        run.record(arm.name(), position, sizes, measured);
      }
    }

    @Override
    public void fitted(Arm arm, int generation, ArmProcess.Ahead ahead) {
      forecasts.ifPresent(each -> each.fitted(run, arm, generation, sizes, ahead));
    }
  }

  @Override
  public List<Question> questions(Design design) {
    List<Question> questions = new ArrayList<>();
    safe.ifPresent(asked -> questions.addAll(loops().safe(asked.axis())));
    questions.addAll(super.questions(design));
    questions.addAll(loops().all(design));
    forecasts.ifPresent(each -> questions.addAll(each.questions(loops())));
    return questions;
  }

  private LoopQuestions loops() {
    return new LoopQuestions(setup, arms, course, setup.rule());
  }

  private Optional<ThresholdRounds> search(Design design) {
    return safe.map(
        asked ->
            new ThresholdRounds(
                asked.search(),
                loops().safe(asked.axis()).stream().map(Question.Threshold::contrast).toList(),
                questions(design).size()));
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    return search(design).map(rounds -> rounds.cells(design, finished, round)).orElse(List.of());
  }

  @Override
  public int laterCellBudget(Design design) {
    return (int)
        Math.min(Integer.MAX_VALUE, search(design).map(rounds -> rounds.budget(design)).orElse(0L));
  }

  @Override
  public List<Metric.Output> outputs() {
    List<Metric.Output> outputs = new ArrayList<>(super.outputs());
    tolerated.ifPresent(each -> outputs.addAll(List.of(each.output(), LoopQuestions.FRESH_ROWS)));
    forecasts.ifPresent(each -> outputs.addAll(each.outputs()));
    return outputs;
  }
}
