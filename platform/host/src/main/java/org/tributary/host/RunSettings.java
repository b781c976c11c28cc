package org.tributary.host;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run is executed; none of it changes a number.
 *
 * @param workspace folder that holds everything measured
 * @param workers threads that measure cells, at least 1
 * @param gpuSlots cells that one GPU takes at once, at least 1
 * @param command the command that makes the run again, for the report
 * @param isolation processes that measure cells in place of threads
 * @param cluster that measures cells in place of threads
 */
public record RunSettings(
    Path workspace,
    int workers,
    int gpuSlots,
    String command,
    Optional<Isolation> isolation,
    Optional<ClusterSettings> cluster) {
  public RunSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + workers);
    }
    if (gpuSlots < 1) {
      throw new IllegalArgumentException("gpuSlots must be >= 1, were " + gpuSlots);
    }
  }

  /** Threads of this process. */
  public RunSettings(Path workspace, int workers, int gpuSlots, String command) {
    this(workspace, workers, gpuSlots, command, Optional.empty(), Optional.empty());
  }

  /** The same, in processes of their own. */
  public RunSettings isolated(Isolation by) {
    return new RunSettings(
        workspace, workers, gpuSlots, command, Optional.of(by), Optional.empty());
  }

  /** The same, by the executors of a cluster. */
  public RunSettings on(ClusterSettings by) {
    return new RunSettings(
        workspace, workers, gpuSlots, command, Optional.empty(), Optional.of(by));
  }

  /** One cell a GPU at a time. */
  public RunSettings(Path workspace, int workers, String command) {
    this(workspace, workers, 1, command);
  }

  /** One worker a processor, in the default workspace. */
  public static RunSettings standard(Path workspace, String command) {
    return new RunSettings(workspace, Runtime.getRuntime().availableProcessors(), command);
  }

  /**
   * What a person should know where workers, each with its threads, ask for more than there is:
   * threads of one product wait for each other, so the run is slower, not faster.
   *
   * @param threads of products inside one cell
   * @param processors that this process may use
   * @return a sentence, or nothing where there is a processor for each thread or one thread a
   *     worker
   */
  public Optional<String> crowding(int threads, int processors) {
    if (threads == 1 || (long) workers * threads <= processors) {
      return Optional.empty();
    }
    int enough = Math.max(1, processors / threads);
    return Optional.of(
        workers
            + (workers == 1 ? " worker" : " workers")
            + " with "
            + threads
            + " threads each on "
            + processors
            + (processors == 1 ? " processor" : " processors")
            + " wait for each other: use --workers "
            + enough
            + (enough * threads > processors ? " and numericsThreads: " + processors : "")
            + ", or numericsThreads: 1, which is fastest where there are cells for every processor");
  }
}
