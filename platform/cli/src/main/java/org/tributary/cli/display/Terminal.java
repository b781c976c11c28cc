package org.tributary.cli.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches. */
final class Terminal {
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean isOutput() {
    return is(OUTPUT);
  }

  /** Whether standard error is a terminal. */
  static boolean isError() {
    String said = System.getProperty("tributary.terminal");
    if (said != null) {
      return Boolean.parseBoolean(said);
    }
    return is(ERROR);
  }

  private static boolean is(Path stream) {
    try {
      if (Files.isSymbolicLink(stream)) {
        String target = Files.readSymbolicLink(stream).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException unknown) {
      return false;
    }
    return System.console() != null;
  }
}
