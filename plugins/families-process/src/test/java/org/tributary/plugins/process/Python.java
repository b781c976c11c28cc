package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tributary.sdk.option.InputFile;

/** Programs of these tests, and a Python that can run them. */
final class Python {
  private static final Path PROGRAMS = Path.of("src", "test", "python");
  private static final Path SHIPPED = Path.of("src", "main", "programs");

  private Python() {}

  /**
   * A Python with these modules; without one the test is skipped, or fails where one is required.
   */
  static String with(String... modules) {
    String imports = modules.length == 0 ? "pass" : "import " + String.join(", ", modules);
    List<String> candidates =
        Stream.of(System.getenv("TRIBUTARY_PYTHON"), "python3", "/usr/bin/python3")
            .filter(Objects::nonNull)
            .toList();
    for (String python : candidates) {
      if (runs(python, imports)) {
        return python;
      }
    }
    String kind = List.of(modules).contains("torch") ? "torch" : "python";
    String why =
        kind + " absent: none of " + candidates + " can " + imports + "; set TRIBUTARY_PYTHON";
    String required = System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "");
    return required.contains(kind) ? fail(why) : abort(why);
  }

  private static boolean runs(String python, String code) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", code)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One of the programs beside the package, in a folder of its own. */
  static InputFile program(Path folder, String name) {
    return program(folder, name, text(PROGRAMS.resolve(name)));
  }

  /** One of the programs that are shipped. */
  static InputFile shipped(Path folder, String name) {
    InputFile file = program(folder, name, text(SHIPPED.resolve(name)));
    assertThat(file.path().toFile().setExecutable(true)).isTrue();
    return file;
  }

  /** A program with this text. */
  static InputFile program(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("tributary.py"), text(SHIPPED.resolve("tributary.py")));
      Path file = folder.resolve(name).toAbsolutePath();
      Files.writeString(file, text);
      return new InputFile(file, HexFormat.of().formatHex(new byte[32]));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static ProgramOptions options(InputFile program, String python, Map<String, String> with) {
    return new ProgramOptions(program, List.of(python), with, List.of(), Exchange.PIPE, 60);
  }
}
