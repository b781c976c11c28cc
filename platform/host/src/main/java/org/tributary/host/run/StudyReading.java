package org.tributary.host.run;

import jakarta.inject.Inject;
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
    StudyBinder binder = new StudyBinder(registry, options.allowed(), options.data());
    return new Checked(file, binder, binder.validate(read(file)), engines);
  }

  /** The mistakes of a file that no plugin could make run; empty for all others. */
  public static Optional<Validation> refusal(StudyFile file) {
    return Optional.of(read(file))
        .filter(SpecResult::hopeless)
        .map(read -> Validation.refused(read.spec(), read.errors()));
  }

  private static SpecResult read(StudyFile file) {
    return new SpecReader().read(file.path(), file.overrides(), file.seed(), file.replicates());
  }

  /** A study without mistakes. */
  public Checked checkOrThrow(StudyFile file) {
    Checked checked = check(file);
    if (!checked.validation.ok()) {
      throw new InvalidStudyException(checked.validation.format(file.path()));
    }
    return checked;
  }
}
