package org.tributary.cli.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A system of the literature that a shipped study runs.
 *
 * @param system in a few words
 * @param citation authors, title, where and when
 * @param studies names of study files, the first the one to begin with
 * @param shows what is seen when it is run, in a clause
 */
public record LiteratureSystem(String system, String citation, List<String> studies, String shows) {
  private static final String TABLE = "/org/tributary/cli/systems.json";

  public LiteratureSystem {
    studies = List.copyOf(studies);
    if (studies.isEmpty() || system.isBlank() || citation.isBlank() || shows.isBlank()) {
      throw new IllegalArgumentException("a system needs a citation, a study and what it shows");
    }
  }

  /** All of them, in the order of the table. */
  public static List<LiteratureSystem> all() {
    try (InputStream table =
        Objects.requireNonNull(LiteratureSystem.class.getResourceAsStream(TABLE), TABLE)) {
      return List.copyOf(
          new ObjectMapper().readValue(table, new TypeReference<List<LiteratureSystem>>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(TABLE + " cannot be read: " + unreadable, unreadable);
    }
  }

  /** What a person reads of it: the system and its first study, what it shows, its source. */
  public List<String> lines() {
    return List.of(
        system + ": " + shows,
        "  [" + citation + "]",
        "  tributary init " + String.join(" | ", studies));
  }
}
