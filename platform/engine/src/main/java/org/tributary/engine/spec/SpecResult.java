package org.tributary.engine.spec;

import java.util.List;
import java.util.Optional;

/**
 * What reading a study file gave.
 *
 * @param spec present when the file is YAML; with errors, a mended one, good for finding more
 *     mistakes and for nothing else
 * @param errors by line
 */
public record SpecResult(Optional<StudySpec> spec, List<SpecError> errors) {
  public SpecResult {
    errors = errors.stream().distinct().sorted().toList();
  }

  /** Whether its text alone rules it out, whatever plugins there are: no YAML, or too large. */
  public boolean hopeless() {
    return spec.isEmpty() || spec.get().sweep().size() > Settings.MOST;
  }

  /** Whether it can be bound and run. */
  public boolean ok() {
    return errors.isEmpty();
  }
}
