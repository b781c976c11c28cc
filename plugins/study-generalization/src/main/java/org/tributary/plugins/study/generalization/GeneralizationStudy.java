package org.tributary.plugins.study.generalization;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmQuestions;
import org.tributary.studies.ArmStudy;
import org.tributary.studies.StudySetup;
import org.tributary.studies.round.RidgeRounds;

/**
 * Measures each fitted model twice by the same metrics: with its training rows in the held-out role
 * (part {@code train}), and with held-out data (part {@code test}). The part {@code gap} is their
 * difference, test minus train. Later rounds refine the map of sizes or capacities, where asked.
 */
final class GeneralizationStudy extends ArmStudy {
  private final StudySetup measured;
  private final int refine;

  GeneralizationStudy(GeneralizationOptions options) {
    super(options.setup(), options.named(), options.followed());
    boolean once =
        course.gap() && arms.size() == 1 && course.times().isEmpty() && course.fits() == 1;
    this.measured = once ? options.setupApart() : setup;
    this.refine = options.refine();
  }

  @Override
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(measured.check(design, arms, course, false));
    RidgeRounds rounds = rounds(design);
    if (refine > 0 && (rounds.stops().isEmpty() || rounds.axes().isEmpty())) {
      problems.add(
          new Problem(
              "refine",
              "the map that is refined is one of sizes or capacities and of training times: sweep"
                  + " one of them (no zip), as samples, and give times"));
    }
    return problems;
  }

  @Override
  public void run(CellRun run) {
    new ArmProcess(measured, course).run(run, arms, measured.plan().draw(run));
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    return rounds(design).cells(design, finished, round);
  }

  @Override
  public int laterCellBudget(Design design) {
    return (int) Math.min(Integer.MAX_VALUE, rounds(design).budget(design));
  }

  private RidgeRounds rounds(Design design) {
    return new RidgeRounds(
        refine,
        new ArmQuestions(setup, arms, course, false).stops(),
        RidgeRounds.refinable(design, ArmQuestions.SIZES, ArmQuestions.mapped(design)));
  }
}
