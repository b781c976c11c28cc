package org.tributary.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunOutcome;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.StudyRun;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;

/** A study whose cells do nothing, so that only the engine is left. */
final class EmptyStudy implements Study {
  private static final String AXIS = "samples";

  RunOutcome run(CellStore store, int settings, int replicates, int workers) {
    List<String> values = IntStream.rangeClosed(1, settings).mapToObj(Integer::toString).toList();
    RunRequest request =
        new RunRequest(
            new Design("empty", List.of(Axis.of(AXIS, values)), replicates),
            this,
            values.stream().map(value -> setting(Map.of(AXIS, value))).toList(),
            this::setting,
            workers,
            new RunIdentity(3, "1.0.0", "any", 1),
            FitPolicy.keepNothing());
    return StudyRun.run(request, store, RunListener.silent(), new Cancellation());
  }

  private SettingStudy setting(Map<String, String> options) {
    return new SettingStudy(this, options, "samples=" + options.get(AXIS));
  }

  @Override
  public int defaultReplicates() {
    return 1;
  }

  @Override
  public void run(CellRun run) {}

  @Override
  public List<Question> questions(Design design) {
    return List.of();
  }
}
