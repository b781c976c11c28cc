package org.tributary.engine.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.tributary.cells.RunName;

/** The keys of a study file that the engine reads itself; everything else is the study's. */
public final class EngineKeys {
  /** The keys, as they are written. */
  public static final Set<String> NAMES =
      Set.of(
          "study", "name", "description", "seed", "replicates", "sweep", "keep", "numericsThreads");

  private static final int MOST_REPLICATES = 1_000_000;

  private final Tree.Mapping document;
  private final List<SpecError> errors;

  EngineKeys(Tree.Mapping document, List<SpecError> errors) {
    this.document = document;
    this.errors = errors;
  }

  /** The file read as far as it can be; empty when it names no study. */
  Optional<StudySpec> spec(Path file, byte[] bytes) {
    String fileName = String.valueOf(file.getFileName());
    String name = runName().orElseGet(() -> RunName.fit(fileName.replaceFirst("\\.ya?ml$", "")));
    String description = text("description").orElse("");
    long seed = whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1);
    OptionalLong replicates = whole("replicates", 1, MOST_REPLICATES);
    long threads = whole("numericsThreads", 1, 1024).orElse(1);
    boolean keep = keepModels();
    Sweep sweep =
        document.entries().containsKey("sweep")
            ? new SweepReader(errors)
                .read(document.entries().get("sweep"), document.keyLine("sweep"))
            : new Sweep(List.of());
    if (sweep.size() > Settings.MOST) {
      tooMany(sweep);
    }
    Optional<String> study = text("study");
    if (study.isEmpty() && !document.entries().containsKey("study")) {
      errors.add(
          new SpecError(
              document.line(),
              "study",
              "'study' is missing: say which, as in study: multi-source"));
    }
    return study.map(
        id ->
            new StudySpec(
                id,
                name,
                description,
                seed,
                replicates.isPresent()
                    ? OptionalInt.of((int) replicates.getAsLong())
                    : OptionalInt.empty(),
                keep,
                (int) threads,
                sweep,
                document,
                options(),
                file,
                bytes));
  }

  private Tree.Mapping options() {
    Map<String, Tree> own = new LinkedHashMap<>(document.entries());
    own.keySet().removeAll(NAMES);
    return new Tree.Mapping(own, document.keyLines(), document.line());
  }

  /** The name given, which also names the folder of the runs. */
  private Optional<String> runName() {
    Optional<String> given = text("name");
    given
        .flatMap(RunName::fault)
        .ifPresent(
            reason ->
                fault(
                    "name",
                    "name also names the folder of the runs: "
                        + reason
                        + "; was '"
                        + given.get()
                        + "'. Any text may stand in description"));
    return given;
  }

  private boolean keepModels() {
    Tree keep = document.entries().get("keep");
    if (keep instanceof Tree.Mapping mapping
        && mapping.entries().keySet().equals(Set.of("models"))) {
      keep = mapping.entries().get("models");
    }
    if (keep == null || keep.text().equals("none")) {
      return false;
    }
    if (!keep.text().equals("all")) {
      fault("keep", "keep must be {models: none} or {models: all}, was " + keep.text());
      return false;
    }
    return true;
  }

  private Optional<String> text(String key) {
    Tree value = document.entries().get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Tree.Scalar scalar && !scalar.isAbsent() && !scalar.value().isBlank()) {
      return Optional.of(scalar.value());
    }
    fault(key, key + " must be a text, was " + (value.text().isEmpty() ? "empty" : value.text()));
    return Optional.empty();
  }

  private OptionalLong whole(String key, long least, long greatest) {
    Tree value = document.entries().get(key);
    if (value == null) {
      return OptionalLong.empty();
    }
    OptionalLong number =
        value instanceof Tree.Scalar scalar
            ? NumberText.whole(scalar.value())
            : OptionalLong.empty();
    String was = value.text().isEmpty() ? "empty" : value.text();
    if (number.isEmpty()) {
      fault(key, key + " must be a whole number, was " + was);
    } else if (number.getAsLong() < least) {
      fault(key, key + " must be >= " + least + ", was " + was);
      return OptionalLong.empty();
    } else if (number.getAsLong() > greatest) {
      fault(key, key + " must be <= " + greatest + ", was " + was);
      return OptionalLong.empty();
    }
    return number;
  }

  private void tooMany(Sweep sweep) {
    List<String> factors = new ArrayList<>();
    for (List<SweptOption> group : sweep.groups()) {
      factors.add(
          group.get(0).values().size()
              + " of "
              + String.join(" with ", group.stream().map(SweptOption::path).toList()));
    }
    String all =
        sweep.size() == Long.MAX_VALUE
            ? "over 9e18"
            : String.format(Locale.ROOT, "%,d", sweep.size());
    fault(
        "sweep",
        "sweep asks for "
            + all
            + " settings ("
            + String.join(" x ", factors)
            + "), at most "
            + String.format(Locale.ROOT, "%,d", Settings.MOST)
            + ": list fewer values, or let axes move together with zip");
  }

  private void fault(String key, String message) {
    errors.add(new SpecError(document.keyLine(key), key, message));
  }
}
