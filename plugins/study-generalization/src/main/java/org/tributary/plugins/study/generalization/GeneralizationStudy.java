package org.tributary.plugins.study.generalization;

import java.util.List;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmStudy;
import org.tributary.studies.StudySetup;

/**
 * Measures each fitted model twice by the same metrics: with its training rows in the held-out role
 * (part {@code train}), and with held-out data (part {@code test}). The part {@code gap} is their
 * difference, test minus train.
 */
final class GeneralizationStudy extends ArmStudy {
  private final StudySetup measured;

  GeneralizationStudy(GeneralizationOptions options) {
    super(options.setup(), options.named(), options.followed());
    boolean once = arms.size() == 1 && course.times().isEmpty() && course.fits() == 1;
    this.measured = once ? options.setupApart() : setup;
  }

  @Override
  public List<Problem> check(Design design) {
    return measured.check(design, arms, course, false);
  }

  @Override
  public void run(CellRun run) {
    new ArmProcess(measured, course).run(run, arms, measured.plan().draw(run));
  }
}
