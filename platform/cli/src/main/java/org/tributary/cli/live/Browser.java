package org.tributary.cli.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The browser of whoever sits at this machine.
 *
 * @param command that opens the address which follows it
 */
public record Browser(List<String> command) {
  /** Seconds within which a command without any browser gives up; a browser itself stays. */
  private static final int AT_ONCE = 3;

  public Browser {
    command = List.copyOf(command);
  }

  /**
   * That of a system: what {@code BROWSER} names, else what the system opens addresses with.
   *
   * @param system as the property {@code os.name} has it
   */
  public static Browser of(String system, Map<String, String> environment) {
    String named = environment.getOrDefault("BROWSER", "");
    String name = system.toLowerCase(Locale.ROOT);
    if (!named.isBlank()) {
      return new Browser(List.of(named));
    }
    return name.contains("win") && !name.contains("darwin")
        ? new Browser(List.of("rundll32", "url.dll,FileProtocolHandler"))
        : new Browser(List.of(name.contains("mac") ? "open" : "xdg-open"));
  }

  /**
   * Opens an address; false where the command cannot be started, or says at once that it failed.
   */
  public boolean open(String address) {
    List<String> line = new ArrayList<>(command);
    line.add(address);
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !process.waitFor(AT_ONCE, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
