package org.tributary.host.run;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tributary.engine.bind.StudyBinder;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.device.ComputeEngines;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.spec.SpecReader;
import org.tributary.engine.spec.SpecResult;
import org.tributary.host.HostOptions;
import org.tributary.host.InvalidStudyException;
import org.tributary.host.StudyFile;

/** Reads study files and checks them against the extensions there are. */
public final class StudyReading {
  private final Registry registry;
  private final ComputeEngines engines;
  private final HostOptions options;

  @Inject
  public StudyReading(Registry registry, ComputeEngines engines, HostOptions options) {
    this.registry = registry;
    this.engines = engines;
    this.options = options;
  }

  /** A checked study, the binder that made its products, and what they may compute with. */
  public record Checked(
      StudyFile file, StudyBinder binder, Validation validation, ComputeEngines engines) {}

  /** Reads and checks a study file. */
  public Checked check(StudyFile file) {
    return check(file, Map.of());
  }

  private Checked check(StudyFile file, Map<Path, Path> copies) {
    StudyBinder binder = new StudyBinder(registry, options.allowed(), options.data(), copies);
    return new Checked(file, binder, binder.validate(read(file, copies)), engines);
  }

  /** The mistakes of a file that no plugin could make run; empty for all others. */
  public static Optional<Validation> refusal(StudyFile file) {
    return Optional.of(read(file, Map.of()))
        .filter(SpecResult::hopeless)
        .map(read -> Validation.refused(read.spec(), read.errors()));
  }

  private static SpecResult read(StudyFile file, Map<Path, Path> copies) {
    return new SpecReader(copies)
        .read(file.path(), file.overrides(), file.seed(), file.replicates());
  }

  /** A study without mistakes. */
  public Checked checkOrThrow(StudyFile file) {
    return checkOrThrow(file, Map.of());
  }

  /**
   * A study without mistakes, read where its files have other paths.
   *
   * @param copies what is read in place of a file or folder, by absolute path
   */
  public Checked checkOrThrow(StudyFile file, Map<Path, Path> copies) {
    Checked checked = check(file, copies);
    if (!checked.validation.ok()) {
      throw new InvalidStudyException(checked.validation.format(file.path()));
    }
    return checked;
  }
}
