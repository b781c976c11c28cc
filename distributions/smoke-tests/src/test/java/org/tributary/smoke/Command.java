package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One start of the installed program, in a folder of its own. */
record Command(List<String> words, Path folder, Map<String, String> environment) {
  private static final List<String> INHERITED =
      List.of("TRIBUTARY_DATA", "TRIBUTARY_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "OPENBLAS_NUM_THREADS");

  Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  Command with(String variable, String value) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put(variable, value);
    return new Command(words, folder, all);
  }

  /** The program started by another one, as {@code env --default-signal=INT}. */
  Command behind(String... starter) {
    List<String> all = new ArrayList<>(List.of(starter));
    all.addAll(words);
    return new Command(all, folder, environment);
  }

  Finished run() {
    return start().finish();
  }

  Running start() {
    try {
      Path out = Files.createTempFile("tributary-out", ".txt");
      Path err = Files.createTempFile("tributary-err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      INHERITED.forEach(builder.environment()::remove);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Running(process, out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
