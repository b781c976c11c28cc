package org.tributary.host.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.engine.bind.ProductIdentity;
import org.tributary.engine.device.Devices;
import org.tributary.engine.device.Placing;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.engine.spec.StudySpec;
import org.tributary.numerics.NumericsFingerprint;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.study.Design;

/**
 * A checked study, bound at every setting and ready to run.
 *
 * @param checked the file with its binder
 * @param settings bound studies, in the order of the sweep
 */
public record PreparedRun(StudyReading.Checked checked, List<BoundStudy> settings) {

  /** Binds a checked study at every setting of its sweep. */
  public static PreparedRun of(StudyReading.Checked checked) {
    List<BoundStudy> settings = new ArrayList<>();
    List<LinkedHashMap<String, String>> sweep = checked.validation().settings();
    if (sweep.isEmpty()) {
      sweep = List.of(new LinkedHashMap<>());
    }
    for (Map<String, String> setting : sweep) {
      settings.add(bind(checked, setting));
    }
    return new PreparedRun(checked, List.copyOf(settings));
  }

  /** Binds a checked study at one setting. */
  public static BoundStudy bind(StudyReading.Checked checked, Map<String, String> setting) {
    return checked.binder().bind(checked.validation().spec().orElseThrow(), setting).orThrow();
  }

  /** What the file says. */
  public StudySpec spec() {
    return checked.validation().spec().orElseThrow();
  }

  /** Axes and replicates. */
  public Design design() {
    return checked.validation().design().orElseThrow();
  }

  /** The study at the file's own values. */
  public BoundStudy base() {
    return checked.validation().base().orElseThrow();
  }

  /** What a person should know of the data of any setting, each sentence once. */
  public List<String> warnings() {
    return settings.stream()
        .flatMap(each -> each.study().dataReports().stream())
        .flatMap(report -> report.warnings().stream())
        .distinct()
        .toList();
  }

  /** What is part of the key of every cell. */
  public RunIdentity identity() {
    NumericsBackend backend = NumericsBackend.current();
    if (backend.isNative() && spec().numericsThreads() != backend.threads()) {
      throw new TributaryException(
          "numerics-threads",
          "the study asks for numericsThreads: "
              + spec().numericsThreads()
              + ", the numerics run on "
              + backend.threads()
              + ": set "
              + NumericsBackend.THREADS_VARIABLE
              + "="
              + spec().numericsThreads()
              + " before starting");
    }
    return new RunIdentity(
        spec().seed(),
        RuntimeOptions.SDK_VERSION,
        NumericsFingerprint.current().text(),
        spec().numericsThreads());
  }

  /** On one worker, one cell a device at a time. */
  public RunRequest request() {
    return request(1, 1);
  }

  /**
   * What to run, its devices resolved.
   *
   * @param slots cells that one device takes at once
   * @throws TributaryException {@code device-absent}
   */
  public RunRequest request(int workers, int slots) {
    Devices devices = new Devices(checked.engines(), slots);
    Placing placing = new Placing(devices, spec().numericsThreads());
    return new RunRequest(
        design(),
        base().study(),
        settings.stream().map(each -> SettingStudy.of(each, placing)).toList(),
        setting -> SettingStudy.of(bind(checked, setting), placing),
        workers,
        identity(),
        new FitPolicy(spec().keepModels(), this::identityOf),
        devices,
        CellMeasurement.STRIDE);
  }

  /** What the fits of a product depend on beside data and stream. */
  Optional<String> identityOf(Object product) {
    Optional<ProductIdentity> identity = checked.binder().identity(product);
    return identity.map(each -> each.fingerprint() + " " + each.canonicalOptions());
  }
}
