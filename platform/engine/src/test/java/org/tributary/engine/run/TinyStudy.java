package org.tributary.engine.run;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/** A study whose cell is whatever a test says. */
record TinyStudy(Consumer<CellRun> cell, Next rounds, int laterCellBudget) implements Study {

  /** Later rounds. */
  interface Next {
    List<CellRequest> next(Observations finished, int round);
  }

  static final String AXIS = "samples";

  TinyStudy(Consumer<CellRun> cell) {
    this(cell, (finished, round) -> List.of(), 0);
  }

  /** Two arms that share their noise, three generations, and a picture. */
  static TinyStudy drawing() {
    return new TinyStudy(TinyStudy::draw);
  }

  static void draw(CellRun run) {
    double scale = 1 / Math.sqrt(Double.parseDouble(run.setting().get(AXIS)));
    for (int generation = 1; generation <= 3; generation++) {
      double noise = run.stream().child("generation", generation).nextGaussian();
      for (String arm : List.of("separate", "pooled")) {
        run.record(
            arm,
            Position.generation(generation),
            SplitSizes.none(),
            List.of(Measurement.exact("error", arm.length() + scale * noise, "exact")));
      }
    }
    run.artifact("grid", "", Position.none(), "text/csv", new byte[] {(byte) run.replicate()});
  }

  static SettingStudy at(Study study, String value) {
    return new SettingStudy(study, Map.of(AXIS, value), "samples=" + value);
  }

  static Design design(int replicates, String... values) {
    return new Design("tiny", List.of(Axis.of(AXIS, List.of(values))), replicates);
  }

  static RunIdentity identity(long seed) {
    return new RunIdentity(seed, "1.0.0", "java, 1 thread", 1);
  }

  static RunRequest request(Study study, int replicates, int workers, String... values) {
    return new RunRequest(
        design(replicates, values),
        study,
        java.util.Arrays.stream(values).map(value -> at(study, value)).toList(),
        setting -> new SettingStudy(study, setting, "samples=" + setting.get(AXIS)),
        workers,
        identity(7),
        FitPolicy.keepNothing());
  }

  static RunOutcome run(RunRequest request, CellStore store) {
    return StudyRun.run(request, store, RunListener.silent(), new Cancellation());
  }

  @Override
  public int defaultReplicates() {
    return 2;
  }

  @Override
  public void run(CellRun run) {
    cell.accept(run);
  }

  @Override
  public List<Question> questions(Design design) {
    return List.of();
  }

  @Override
  public List<View> views(Design design) {
    return List.of();
  }

  @Override
  public Facts facts() {
    return Facts.none();
  }

  @Override
  public List<Bound> bounds() {
    return List.of();
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    return rounds.next(finished, round);
  }
}
