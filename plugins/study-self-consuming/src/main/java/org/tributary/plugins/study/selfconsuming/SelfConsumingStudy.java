package org.tributary.plugins.study.selfconsuming;

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
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.ArmQuestions;
import org.tributary.studies.ArmViews;
import org.tributary.studies.Course;
import org.tributary.studies.StudySetup;

/** Runs every loop from the same real data and the same noise, and measures each generation. */
final class SelfConsumingStudy implements Study {
  private final StudySetup setup;
  private final List<Arm> arms;
  private final Course course;
  private final boolean perSource;

  SelfConsumingStudy(SelfConsumingOptions options) {
    this.setup = options.setup();
    this.arms = options.named();
    this.course = options.followed();
    this.perSource = options.course().perSource();
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
    return setup.plan().lawKnown() ? 1000 : setup.plan().defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    new ArmProcess(setup, course).run(run, arms, setup.plan().draw(run));
  }

  @Override
  public List<Question> questions(Design design) {
    return new ArmQuestions(setup, arms, course, perSource).all(design);
  }

  @Override
  public List<View> views(Design design) {
    return new ArmViews(setup, arms, course, perSource).all(design);
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
