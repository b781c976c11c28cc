package org.tributary.engine.bind;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.StudySpec;
import org.tributary.sdk.study.Design;

/**
 * What checking a whole study file gave.
 *
 * @param spec present when the file is YAML
 * @param design present when there is no error
 * @param base the study at the file's own values, present when there is no error
 * @param settings of the sweep, in file order, immutable; empty when there are errors
 * @param errors every mistake, by line
 */
public record Validation(
    Optional<StudySpec> spec,
    Optional<Design> design,
    Optional<BoundStudy> base,
    List<LinkedHashMap<String, String>> settings,
    List<SpecError> errors) {
  public Validation {
    errors = errors.stream().distinct().sorted().toList();
  }

  /** Of a study that cannot run. */
  public static Validation refused(Optional<StudySpec> spec, List<SpecError> errors) {
    return new Validation(spec, Optional.empty(), Optional.empty(), List.of(), errors);
  }

  /** Whether the study can run. */
  public boolean ok() {
    return errors.isEmpty();
  }

  /** The errors as people read them, and how many there are; empty when there is none. */
  public String format(Path file) {
    if (ok()) {
      return "";
    }
    String lines = errors.stream().map(e -> e.format(file)).collect(Collectors.joining("\n"));
    String count = errors.size() == 1 ? "1 mistake" : errors.size() + " mistakes";
    return lines + "\n" + count + ", nothing was run.";
  }
}
