package org.tributary.host.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.engine.device.Devices;
import org.tributary.engine.device.Placing;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.plan.CellKeys;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.host.worker.WorkerLoop;
import org.tributary.host.worker.WorkerOrder;
import org.tributary.sdk.TributaryException;

/**
 * A study bound in a worker process, its settings as cells ask for them. A cell is measured only
 * when its key here is the one that was asked for.
 */
public final class WorkerBench implements WorkerLoop.Bench {
  private final WorkerOrder order;
  private final Map<Path, Path> copies;
  private final StudyReading.Checked checked;
  private final RunIdentity identity;
  private final CellKeys keys;
  private final Placing placing;
  private final CellMeasurement measurement;
  private final Map<Map<String, String>, SettingStudy> settings = new HashMap<>();
  private final List<BoundStudy> bound = new ArrayList<>();

  /** Binds the study of an order. */
  public WorkerBench(StudyReading reading, WorkerLoop.Surroundings surroundings) {
    this.order = surroundings.order();
    this.copies = surroundings.copies();
    this.checked = reading.checkOrThrow(order.file(), copies);
    PreparedRun run = new PreparedRun(checked, List.of());
    this.identity = run.identity();
    this.keys = new CellKeys(identity);
    Devices devices = new Devices(checked.engines(), order.slots());
    this.placing = new Placing(devices, run.spec().numericsThreads());
    this.measurement =
        new CellMeasurement(
            identity,
            new FitPolicy(run.spec().keepModels(), run::identityOf),
            devices,
            surroundings.cells(),
            surroundings.progress(),
            surroundings.cancellation(),
            order.stride());
  }

  @Override
  public CellResult measure(CellTask task) {
    SettingStudy at = settings.computeIfAbsent(task.setting(), this::bind);
    if (!keys.at(at).key(task.replicate(), task.round()).equals(task.key())) {
      String what =
          order.differences(WorkerOrder.versions(identity), Provenance.plugins(bound), inputs());
      throw new TributaryException(
          "worker-differs",
          "the worker process would measure other numbers of "
              + task.describe()
              + " than the run: "
              + (what.isEmpty() ? "an option or the kind of device differs" : what));
    }
    return measurement.measure(new PlannedCell(task, at));
  }

  /** Hashes by the paths of the run. */
  private Map<String, String> inputs() {
    Map<String, String> inputs = Provenance.inputs(bound);
    for (Map.Entry<Path, Path> copy : copies.entrySet()) {
      String hash = inputs.remove(copy.getValue().toString());
      if (hash != null) {
        inputs.put(copy.getKey().toString(), hash);
      }
    }
    return inputs;
  }

  private SettingStudy bind(Map<String, String> setting) {
    BoundStudy study = PreparedRun.bind(checked, setting);
    bound.add(study);
    return SettingStudy.of(study, placing);
  }
}
