package org.tributary.studies;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/**
 * A study whose arms go through the one process. What a study must say of itself follows from its
 * set-up, its arms and their course; it overrides what it does beyond that.
 */
public abstract class ArmStudy implements Study {
  private static final int LAW_REPLICATES = 1000;

  /** Data, metrics, theory. */
  protected final StudySetup setup;

  /** What is compared. */
  protected final List<Arm> arms;

  /** Along what arms are followed. */
  protected final Course course;

  /** A study of these arms. */
  protected ArmStudy(StudySetup setup, List<Arm> arms, Course course) {
    this.setup = setup;
    this.arms = List.copyOf(arms);
    this.course = course;
  }

  @Override
  public List<Problem> check(Design design) {
    return setup.check(design, arms, course, false);
  }

  @Override
  public boolean allows(Metric metric) {
    return setup.allows(metric, arms);
  }

  @Override
  public int defaultReplicates() {
    return setup.plan().lawKnown() ? LAW_REPLICATES : setup.plan().defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    new ArmProcess(setup, course).run(run, arms, setup.plan().draw(run));
  }

  @Override
  public List<Question> questions(Design design) {
    return new ArmQuestions(setup, arms, course, course.perSource()).all(design);
  }

  @Override
  public List<View> views(Design design) {
    return new ArmViews(setup, arms, course, course.perSource()).all(design);
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
    return setup.dataReports(Optional.empty());
  }
}
