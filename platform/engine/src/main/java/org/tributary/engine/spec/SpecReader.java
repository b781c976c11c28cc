package org.tributary.engine.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads study files; every mistake is in the result, none is thrown. */
public final class SpecReader {
  private static final long LARGEST = 1 << 20;

  private final Map<Path, Path> copies;

  /** A reader of files where they are. */
  public SpecReader() {
    this(Map.of());
  }

  /**
   * A reader on another machine than the one whose paths are given.
   *
   * @param copies what is read in place of a file, by absolute path
   */
  public SpecReader(Map<Path, Path> copies) {
    this.copies = Map.copyOf(copies);
  }

  /**
   * Reads a study file and applies what the command line overrides.
   *
   * @param overrides {@code path=value}, the value in YAML notation
   * @param seed in place of the file's
   * @param replicates in place of the file's
   */
  public SpecResult read(
      Path file, List<String> overrides, OptionalLong seed, OptionalInt replicates) {
    byte[] bytes;
    Path read = copies.getOrDefault(file, file);
    try {
      if (Files.isRegularFile(read) && Files.size(read) > LARGEST) {
        return failed(
            new SpecError(
                0,
                "",
                "is no study file: it has "
                    + Files.size(read)
                    + " bytes, a study file at most "
                    + LARGEST
                    + ". Data belong in files of their own that the study names"));
      }
      bytes = Files.readAllBytes(read);
    } catch (NoSuchFileException missing) {
      return failed(new SpecError(0, "", "there is no such file"));
    } catch (AccessDeniedException denied) {
      return failed(new SpecError(0, "", "may not be read: give yourself permission"));
    } catch (IOException unreadable) {
      return failed(new SpecError(0, "", "cannot be read: " + unreadable.getMessage()));
    }
    List<String> all = new ArrayList<>(overrides);
    seed.ifPresent(value -> all.add("seed=" + value));
    replicates.ifPresent(value -> all.add("replicates=" + value));
    return read(file, bytes, all);
  }

  /** Reads the text of a study file that is not written yet, as if it lay in this folder. */
  public static SpecResult of(String text) {
    return read(Path.of("study.yaml"), text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  private static SpecResult read(Path file, byte[] bytes, List<String> overrides) {
    List<SpecError> errors = new ArrayList<>();
    Tree root;
    try {
      root = TreeReader.read(new String(bytes, StandardCharsets.UTF_8), errors);
    } catch (BrokenYamlException broken) {
      return failed(new SpecError(broken.line(), "", String.valueOf(broken.getMessage())));
    }
    if (!(root instanceof Tree.Mapping document)) {
      return failed(
          new SpecError(root.line(), "", "a study file is a mapping; start with 'study: NAME'"));
    }
    Tree.Mapping mended = Overrides.apply(document, overrides, errors);
    Optional<StudySpec> spec = new EngineKeys(mended, errors).spec(file, bytes);
    return new SpecResult(spec, errors);
  }

  private static SpecResult failed(SpecError error) {
    return new SpecResult(Optional.empty(), List.of(error));
  }
}
