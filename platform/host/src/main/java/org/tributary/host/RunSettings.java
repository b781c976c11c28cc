package org.tributary.host;

import java.nio.file.Path;

/**
 * How a run is executed; none of it changes a number.
 *
 * @param workspace folder that holds everything measured
 * @param workers threads that measure cells, at least 1
 * @param command the command that makes the run again, for the report
 */
public record RunSettings(Path workspace, int workers, String command) {
  public RunSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + workers);
    }
  }

  /** One worker a processor, in the default workspace. */
  public static RunSettings standard(Path workspace, String command) {
    return new RunSettings(workspace, Runtime.getRuntime().availableProcessors(), command);
  }
}
