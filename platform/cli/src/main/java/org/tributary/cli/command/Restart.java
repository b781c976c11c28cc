package org.tributary.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.runtime.load.Construction;

/**
 * Starts this process again when a plugin ended it while it was made. The plugin is marked by then
 * and refused with a line, so the second start goes on where this one could not.
 */
public final class Restart {
  /** So that an end that no mark prevents does not go round and round. */
  private static final String COUNT = "TRIBUTARY_RESTARTS";

  private static final int MOST = 8;

  private Restart() {}

  /** From here on; the plugin is named on standard error. */
  public static void onExitOfPlugins(PrintWriter err) {
    Construction.onExit(id -> again(id, err));
  }

  /** In a shutdown hook, which nothing waits for but the end of the process. */
  private static void again(String id, PrintWriter err) {
    int before = count();
    List<String> command = command();
    boolean possible = before < MOST && !command.isEmpty();
    err.println(
        "plugin "
            + id
            + " ended the process while it was made and is refused from now on"
            + (possible ? "; starting again without it" : ": run the same command again"));
    err.flush();
    if (possible) {
      try {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(COUNT, Integer.toString(before + 1));
        Runtime.getRuntime().halt(builder.start().waitFor());
      } catch (IOException | InterruptedException failed) {
        err.println("it could not be started again (" + failed + "): run the same command again");
        err.flush();
      }
    }
    Runtime.getRuntime().halt(ExitCodes.PLUGIN_MISSING);
  }

  private static int count() {
    String said = System.getenv().getOrDefault(COUNT, "0");
    return said.matches("\\d") ? Integer.parseInt(said) : MOST;
  }

  /** The words this process was started with, where the system tells. */
  private static List<String> command() {
    ProcessHandle.Info own = ProcessHandle.current().info();
    Optional<String[]> arguments = own.arguments();
    List<String> words = new ArrayList<>();
    if (own.command().isPresent() && arguments.isPresent()) {
      words.add(own.command().get());
      words.addAll(List.of(arguments.get()));
    }
    return words;
  }
}
