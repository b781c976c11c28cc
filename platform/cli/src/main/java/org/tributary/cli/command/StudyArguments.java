package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.host.StudyFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study file and what is said in its place. */
final class StudyArguments {
  @Parameters(paramLabel = "STUDY", description = "The study file.")
  private Path file = Path.of("");

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set an option, as --set source.similarity=0.5; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--seed", description = "Seed in place of the file's.")
  private @Nullable Long seed;

  @Option(names = "--replicates", description = "Replicates in place of the file's.")
  private @Nullable Integer replicates;

  @Option(
      names = "--allow",
      paramLabel = "PERMISSION",
      split = ",",
      description = "Permit plugins to start programs (exec) or query freely (sql).")
  private Set<String> allowed = new TreeSet<>();

  Path file() {
    return file;
  }

  Set<String> allowed() {
    return allowed;
  }

  StudyFile study() {
    return new StudyFile(
        file,
        overrides,
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        replicates == null ? OptionalInt.empty() : OptionalInt.of(replicates));
  }

  /** The arguments as they were typed. */
  String typed() {
    StringBuilder text = new StringBuilder(quoted(file.toString()));
    overrides.forEach(each -> text.append(" --set ").append(quoted(each)));
    if (seed != null) {
      text.append(" --seed ").append(seed);
    }
    if (replicates != null) {
      text.append(" --replicates ").append(replicates);
    }
    if (!allowed.isEmpty()) {
      text.append(" --allow ").append(String.join(",", allowed));
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
