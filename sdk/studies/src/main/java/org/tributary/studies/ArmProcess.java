package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun;

/**
 * What every study does with an arm in one cell: data, observation, fit, measurement; once or over
 * generations, at the end or at training times, with or without the gap.
 *
 * <p>Noise is keyed by role: the fit of generation g by {@code generation/g/fit} (a single one by
 * {@code fit}), its rows by {@code generation/g/part/i}. So arms and settings share what they have
 * in common, and with one source every training gives the same model.
 *
 * @param setup what is measured, and on what data
 * @param course along what arms are followed
 * @param carriers whether rows that carry a contrast of arms are recorded: not where a search asks
 *     for a place and not for a contrast
 */
public record ArmProcess(StudySetup setup, Course course, boolean carriers) {

  /** The process of arms that are set against one another. */
  public ArmProcess(StudySetup setup, Course course) {
    this(setup, course, true);
  }

  /** Gets the evaluation of a model on held-out data beside what is recorded of it. */
  @FunctionalInterface
  public interface Witness {
    /** A model of an arm was measured. */
    void measured(Arm arm, Position position, Evaluation evaluation);

    /** A generation of an arm was fitted: from here its loop can be run ahead, apart. */
    default void fitted(Arm arm, int generation, Ahead ahead) {}
  }

  /** A loop, run ahead from where it stands; the loop itself goes on as if nothing had been. */
  @FunctionalInterface
  public interface Ahead {
    /**
     * One of many futures.
     *
     * @param refits how far, at least 1
     * @param future number of its noise
     * @throws CensoredException when a fit of it breaks off
     */
    Evaluation after(int refits, int future);
  }

  /** Runs arms on the same real data and the same noise. */
  public void run(CellRun run, List<Arm> arms, DataPlan.Data real) {
    run(run, arms, real, "");
  }

  /**
   * Runs arms on the same real data and the same noise.
   *
   * @param part of every position; not empty only where there is no gap
   */
  public void run(CellRun run, List<Arm> arms, DataPlan.Data real, String part) {
    run(run, arms, real, part, (arm, position, evaluation) -> {});
  }

  /**
   * Runs arms on the same real data and the same noise.
   *
   * @param part of every position; not empty only where there is no gap
   * @param witness of every measured model
   */
  public void run(CellRun run, List<Arm> arms, DataPlan.Data real, String part, Witness witness) {
    Optional<UnitLosses> units =
        real.shared().map(test -> new UnitLosses(test, run.sharedStream().child("units")));
    boolean told = carriers && part.isEmpty();
    Optional<Carriers> rows = told ? Carriers.of(setup, course, arms, real) : Optional.empty();
    for (Arm arm : arms) {
      run.checkCancelled();
      new ArmRun(run, arm, real, part, units, rows, witness).run();
    }
    rows.ifPresent(each -> each.record(run, real));
  }

  /** One arm in one cell. */
  private final class ArmRun {
    private final CellRun run;
    private final Arm arm;
    private final DataPlan.Data real;
    private final String part;
    private final Optional<UnitLosses> units;
    private final Optional<Carriers> carriers;
    private final Witness witness;
    private final Fitting fitting;
    private final TrainingCurves curves;
    private final List<Law> models = new ArrayList<>();

    ArmRun(
        CellRun run,
        Arm arm,
        DataPlan.Data real,
        String part,
        Optional<UnitLosses> units,
        Optional<Carriers> carriers,
        Witness witness) {
      this.run = run;
      this.arm = arm;
      this.real = real;
      this.part = part;
      this.units = units;
      this.carriers = carriers;
      this.witness = witness;
      List<String> sources = setup.data().source().sourceNames();
      this.fitting = new Fitting(arm, sources, course.times());
      boolean each = arm.training() instanceof Training.Separate;
      this.curves = new TrainingCurves(course, each ? sources : List.of());
    }

    void run() {
      follow();
      if (part.isEmpty()) {
        curves.emit(run, arm.name());
      }
    }

    private void follow() {
      Loop loop = new Loop(setup, arm, real);
      Samples training = real.training();
      for (int generation = 1; generation <= course.fits(); generation++) {
        run.checkCancelled();
        RandomStream stream =
            course.looped() ? run.stream().child("generation", generation) : run.stream();
        try {
          if (generation > 1) {
            Loop.Next next = loop.next(generation, training, models, stream);
            training = next.training();
            record(Position.generation(generation), next.trace());
          }
          models.add(fit(generation, observed(training, stream)));
          Samples rows = training;
          int now = generation;
          witness.fitted(
              arm, now, (refits, future) -> ahead(loop.fromHere(), rows, now, refits, future));
        } catch (CensoredException censored) {
          censor(generation, censored);
          return;
        }
      }
    }

    private Evaluation ahead(Loop loop, Samples rows, int now, int refits, int future) {
      List<Law> own = new ArrayList<>(models);
      Samples training = rows;
      Samples seen = rows;
      for (int k = 1; k <= refits; k++) {
        run.checkCancelled();
        String role = "ahead/" + now + "/" + future + "/" + k;
        RandomStream stream = run.stream().child(role);
        training = loop.next(now + k, training, own, stream).training();
        seen = observed(training, stream);
        own.add(new Trainer(arm.family()).fit(arm.training(), seen, run.fitContext(role + "/fit")));
      }
      return setup.plan().evaluation(real.trainedOn(seen), own.get(own.size() - 1), run);
    }

    private Samples observed(Samples training, RandomStream stream) {
      return arm.observe()
          .map(model -> model.observe(training, stream.child("observe")))
          .orElse(training);
    }

    private Law fit(int generation, Samples seen) {
      String role = course.looped() ? "generation/" + generation + "/fit" : "fit";
      BiConsumer<Double, Law> along =
          (time, model) -> {
            if (course.measures(generation)) {
              measure(Course.at(position(generation), time), seen, model);
            }
          };
      Law model = fitting.fit(run, role, seen, models, along, told -> curves.add(generation, told));
      if (course.times().isEmpty() && course.measures(generation)) {
        measure(position(generation), seen, model);
      }
      return model;
    }

    private Position position(int generation) {
      Position position = course.looped() ? Position.generation(generation) : Position.none();
      return part.isEmpty() ? position : position.withPart(part);
    }

    private void measure(Position position, Samples seen, Law model) {
      Position key = course.gap() ? position.withPart(lastPart()) : position;
      DataPlan.Data now = real.trainedOn(seen);
      // Read again where the rest is recorded: a pair needs the rows of both its arms.
      if (position.equals(course.last())) {
        carriers.ifPresent(each -> each.read(arm, setup.plan().evaluation(now, model, run)));
      }
      if (run.recorded(arm.name(), key)) {
        return;
      }
      Evaluation evaluation = setup.plan().evaluation(now, model, run);
      // A place counts as recorded when the next one begins: the one that is asked for comes last.
      witness.measured(arm, position, evaluation);
      units.ifPresent(
          each -> each.record(setup.metrics(), evaluation, run, arm.name(), position, now));
      if (course.gap()) {
        GapJudgement.Sides sides =
            new GapJudgement(setup.plan(), setup.judgement()).of(run, now, model);
        record(position.withPart(Course.TRAIN), sides.train());
        record(position.withPart(Course.TEST), sides.test());
        ofEachSource(position.withPart(Course.TEST), evaluation, sides.test());
        record(position.withPart(Course.GAP), sides.gap());
      } else {
        List<Measurement> measured =
            setup.judgement().record(run, arm.name(), position, real.sizes(), evaluation);
        ofEachSource(position, evaluation, measured);
      }
    }

    private String lastPart() {
      return setup.judgement().withGap().outputs().isEmpty() ? Course.TEST : Course.GAP;
    }

    /** Where asked for, what the same metrics say of each source alone; of one nothing more. */
    private void ofEachSource(
        Position position, Evaluation evaluation, List<Measurement> measured) {
      if (!course.perSource()) {
        return;
      }
      List<String> told =
          measured.stream()
              .filter(each -> each.ofSource().isPresent())
              .map(Measurement::metric)
              .toList();
      for (int k = 0; evaluation.sources() > 1 && k < evaluation.sources(); k++) {
        int source = k;
        record(
            position,
            setup.judgement().of(new SourceEvaluation(evaluation, source)).stream()
                .filter(each -> each.ofSource().isEmpty() && !told.contains(each.metric()))
                .map(each -> each.of(source))
                .toList());
      }
    }

    /** A censored fit ends a loop: every later generation is censored too. */
    private void censor(int from, CensoredException censored) {
      for (int generation : course.measured()) {
        if (generation >= from) {
          Position end = course.end(generation);
          Position at = part.isEmpty() ? end : end.withPart(part);
          List<Measurement> lost = setup.judgement().censored(censored);
          if (course.gap()) {
            List<Measurement> twice = setup.judgement().withGap().censored(censored);
            record(at.withPart(Course.TRAIN), twice);
            record(at.withPart(Course.TEST), lost);
            record(at.withPart(Course.GAP), twice);
          } else {
            record(at, lost);
          }
        }
      }
    }

    private void record(Position position, List<Measurement> measurements) {
      if (!measurements.isEmpty()) {
        run.record(arm.name(), position, real.sizes(), measurements);
      }
    }
  }
}
