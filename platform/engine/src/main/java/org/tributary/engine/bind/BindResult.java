package org.tributary.engine.bind;

import java.util.List;
import java.util.Optional;
import org.tributary.engine.spec.SpecError;

/**
 * What binding one setting gave.
 *
 * @param study present when there is no error
 * @param errors by line
 */
public record BindResult(Optional<BoundStudy> study, List<SpecError> errors) {
  public BindResult {
    errors = errors.stream().distinct().sorted().toList();
    if (study.isPresent() != errors.isEmpty()) {
      throw new IllegalArgumentException("a result is a study or at least one error");
    }
  }

  /**
   * The study.
   *
   * @throws IllegalStateException naming the first error, when there is one
   */
  public BoundStudy orThrow() {
    return study.orElseThrow(() -> new IllegalStateException(errors.get(0).message()));
  }
}
