package org.tributary.engine.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.device.Devices;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitsOfCell;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;

/**
 * What to run.
 *
 * @param design of the study file
 * @param study at the file's own values: asked for later rounds
 * @param settings the sweep, in order; at least one
 * @param binder binds the setting of a cell that a later round asks for; what it throws ends the
 *     run
 * @param workers threads that measure cells, at least 1
 * @param identity of the run
 * @param fits which are kept
 * @param devices of the run
 * @param stride time between two entries of one running cell in the journal, at least
 */
public record RunRequest(
    Design design,
    Study study,
    List<SettingStudy> settings,
    Function<Map<String, String>, SettingStudy> binder,
    int workers,
    RunIdentity identity,
    FitPolicy fits,
    Devices devices,
    Duration stride) {
  public RunRequest {
    settings = List.copyOf(settings);
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + workers);
    }
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("a run needs at least one setting");
    }
  }

  /**
   * The cell of a key where it need not be measured again: the good one, and where every model is
   * kept, one whose models are there.
   */
  public Optional<CellResult> reusable(CellStore store, String key) {
    return fits.keepAll() && !FitsOfCell.kept(store, key) ? Optional.empty() : store.find(key);
  }

  /** A run on the processor alone. */
  public RunRequest(
      Design design,
      Study study,
      List<SettingStudy> settings,
      Function<Map<String, String>, SettingStudy> binder,
      int workers,
      RunIdentity identity,
      FitPolicy fits) {
    this(
        design,
        study,
        settings,
        binder,
        workers,
        identity,
        fits,
        Devices.cpu(),
        CellMeasurement.STRIDE);
  }
}
