package org.tributary.host;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.cells.Cancellation;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.device.ComputeEngines;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.Shard;
import org.tributary.host.past.Sampling;
import org.tributary.host.past.Verification;
import org.tributary.host.run.StudyReading;
import org.tributary.host.run.StudyRunner;
import org.tributary.host.run.WorkerBench;
import org.tributary.host.worker.WorkerLoop;
import org.tributary.report.FigureFormat;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.sdk.device.ComputeEngine;

/**
 * Tributary as one object: open it, run a study, read the findings.
 *
 * <pre>{@code
 * try (Tributary tributary = Tributary.open(HostOptions.installed(plugins, home))) {
 *   RunReport run =
 *       tributary.run(
 *           StudyFile.of(Path.of("figure-1.yaml")),
 *           RunSettings.standard(Path.of("runs"), "my program"),
 *           RunListener.silent(),
 *           new Cancellation());
 *   run.findings().forEach(finding -> log.info(finding.text()));
 * }
 * }</pre>
 */
public final class Tributary implements AutoCloseable {
  private final Injector injector;

  private Tributary(Injector injector) {
    this.injector = injector;
  }

  /** Loads the plugins; a bad one is refused and listed, and takes nothing else down. */
  public static Tributary open(HostOptions options) {
    // Plugins that unpack native libraries look for the home there, once for a process.
    if (System.getProperty("tributary.home") == null) {
      System.setProperty("tributary.home", options.home().toString());
    }
    return new Tributary(Guice.createInjector(Stage.PRODUCTION, new HostModule(options)));
  }

  /**
   * The mistakes of a study file whose text alone rules it out, as a sweep of a billion settings,
   * so that no plugin is loaded to say so; empty for all others, which {@link #validate} checks.
   */
  public static Optional<Validation> refusal(StudyFile file) {
    return StudyReading.refusal(file);
  }

  /** The extensions that can be used. */
  public Registry registry() {
    return injector.getInstance(Registry.class);
  }

  /** How every plugin fared. */
  public List<PluginStatus> plugins() {
    return injector.getInstance(PluginRuntime.class).statuses();
  }

  /** Checks a study file; nothing is run and nothing written. */
  public Validation validate(StudyFile file) {
    return injector.getInstance(StudyReading.class).check(file).validation();
  }

  /** What a run would do; nothing is run and nothing written. */
  public RunPreview preview(StudyFile file, RunSettings settings) {
    return injector.getInstance(StudyRunner.class).preview(file, settings);
  }

  /**
   * Runs a study, or what is missing of it.
   *
   * @throws InvalidStudyException when the file has mistakes
   * @throws java.util.concurrent.CancellationException when it was cancelled; finished cells stay
   */
  public RunReport run(
      StudyFile file, RunSettings settings, RunListener listener, Cancellation cancellation) {
    return run(file, settings, listener, cancellation, warning -> {});
  }

  /**
   * The same, telling beforehand what may have been read otherwise than it was meant.
   *
   * @param warnings hears every warning of the data once, before anything is measured
   */
  public RunReport run(
      StudyFile file,
      RunSettings settings,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    return injector
        .getInstance(StudyRunner.class)
        .run(file, settings, listener, cancellation, warnings);
  }

  /**
   * Measures a share of a study's cells into the workspace, for runs that are split over machines;
   * the report is made by a run of the whole afterwards.
   *
   * @throws InvalidStudyException when the file has mistakes
   * @throws java.util.concurrent.CancellationException when it was cancelled; finished cells stay
   */
  public ShardReport run(
      StudyFile file,
      Shard shard,
      RunSettings settings,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    return injector
        .getInstance(StudyRunner.class)
        .run(file, shard, settings, listener, cancellation, warnings);
  }

  /**
   * Makes this process a worker of the run that listens at a socket, until that run is gone; it
   * ends this process then.
   *
   * @param apart folder with what was sent, of a worker on another machine than the run's
   */
  public void work(Path socket, Optional<Path> apart) {
    StudyReading reading = injector.getInstance(StudyReading.class);
    WorkerLoop.run(socket, apart, surroundings -> new WorkerBench(reading, surroundings));
  }

  /**
   * The figures of a finished run, drawn from its observations without a browser.
   *
   * @return a file a figure, by its name in the order of the report
   */
  public Map<String, byte[]> figures(Path run, FigureFormat format) {
    return injector.getInstance(StudyRunner.class).figures(run, format);
  }

  /** Writes findings and report of a finished run anew, from its observations. */
  public RunReport report(Path run) {
    return injector.getInstance(StudyRunner.class).report(run);
  }

  /** Measures some cells of a run again and compares them with what the run wrote. */
  public Verification.Result verify(Path run, int cells) {
    return injector.getInstance(Verification.class).verify(run, cells);
  }

  /**
   * Points from a model that a run kept.
   *
   * @throws org.tributary.sdk.TributaryException when the run kept none, or none of that name
   */
  public Sampling.Drawn sample(SampleRequest request) {
    return injector.getInstance(Sampling.class).sample(request);
  }

  /** The libraries that compute on devices; none of them is started for it. */
  public List<ComputeEngine> computeEngines() {
    return injector.getInstance(ComputeEngines.class).all();
  }

  @Override
  public void close() {
    injector.getInstance(PluginRuntime.class).close();
  }
}
