package org.tributary.host;

import java.nio.file.Path;

/**
 * How a run is executed; none of it changes a number.
 *
 * @param workspace folder that holds everything measured
 * @param workers threads that measure cells, at least 1
 * @param gpuSlots cells that one GPU takes at once, at least 1
 * @param command the command that makes the run again, for the report
 */
public record RunSettings(Path workspace, int workers, int gpuSlots, String command) {
  public RunSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + workers);
    }
    if (gpuSlots < 1) {
      throw new IllegalArgumentException("gpuSlots must be >= 1, were " + gpuSlots);
    }
  }

  /** One cell a GPU at a time. */
  public RunSettings(Path workspace, int workers, String command) {
    this(workspace, workers, 1, command);
  }

  /** These settings with more cells on one GPU at once. */
  public RunSettings withGpuSlots(int slots) {
    return new RunSettings(workspace, workers, slots, command);
  }

  /** One worker a processor, in the default workspace. */
  public static RunSettings standard(Path workspace, String command) {
    return new RunSettings(workspace, Runtime.getRuntime().availableProcessors(), command);
  }
}
