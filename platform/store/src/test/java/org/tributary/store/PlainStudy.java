package org.tributary.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tributary.cells.Cancellation;
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

/** A study whose cell is whatever a test says, run in a workspace. */
record PlainStudy(Consumer<CellRun> cell) implements Study {

  RunOutcome run(Workspace workspace, int replicates, int workers, String... samples) {
    RunRequest request =
        new RunRequest(
            new Design("plain", List.of(Axis.of("samples", List.of(samples))), replicates),
            this,
            Arrays.stream(samples)
                .map(value -> new SettingStudy(this, Map.of("samples", value), "n=" + value))
                .toList(),
            setting -> new SettingStudy(this, setting, "n=" + setting.get("samples")),
            workers,
            new RunIdentity(3, "1.0.0", "java", 1),
            FitPolicy.keepNothing());
    return StudyRun.run(request, workspace, RunListener.silent(), new Cancellation());
  }

  @Override
  public int defaultReplicates() {
    return 1;
  }

  @Override
  public void run(CellRun run) {
    cell.accept(run);
  }

  @Override
  public List<Question> questions(Design design) {
    return List.of();
  }
}
