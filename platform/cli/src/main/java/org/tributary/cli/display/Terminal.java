package org.tributary.cli.display;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches, and how wide the window is. */
public final class Terminal {
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path ERROR = Path.of("/proc/self/fd/2");

  /** System property with columns in place of the terminal's own. */
  private static final String COLUMNS = "tributary.columns";

  private static final File DEVICE = new File("/dev/tty");
  private static final int FEWEST = 40;

  /** Where a terminal does not tell. */
  private static final int USUAL = 100;

  private Terminal() {}

  /** Columns of the terminal that standard output is; no limit where it is none. */
  public static int columns() {
    Integer said = Integer.getInteger(COLUMNS);
    if (said != null) {
      return Math.max(FEWEST, said);
    }
    return isOutput() ? Math.max(FEWEST, asked()) : Integer.MAX_VALUE;
  }

  /** What {@code stty} says of the terminal, as {@code 24 80}. */
  private static int asked() {
    if (!DEVICE.canRead()) {
      return USUAL;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(DEVICE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String[] parts = size.strip().split(" ");
      int columns = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
      return columns > 0 ? columns : USUAL;
    } catch (IOException | NumberFormatException unknown) {
      return USUAL;
    }
  }

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
