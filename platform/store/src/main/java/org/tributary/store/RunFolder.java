package org.tributary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tributary.sdk.TributaryException;

/** The folder of one run, {@code <workspace>/<name>/<timestamp>}. Every file appears at once. */
public final class RunFolder {
  static final String OBSERVATIONS = "observations.csv";
  private static final Set<String> RESERVED =
      Set.of(Workspace.JOURNAL, Workspace.ARTIFACTS, Workspace.MODELS);

  private final Path path;
  private final Disk disk;

  private RunFolder(Path path, Disk disk) {
    this.path = path;
    this.disk = disk;
  }

  static RunFolder create(Path root, String name, String timestamp, Disk disk) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || RESERVED.contains(name)) {
      throw new TributaryException(
          "run-name",
          "'"
              + name
              + "' cannot name a run: use letters, digits, '.', '_' and '-', and none of "
              + RESERVED.stream().sorted().toList());
    }
    Path parent = root.resolve(name);
    try {
      disk.createDirectories(parent);
      Path path = parent.resolve(timestamp);
      for (int next = 2; !disk.createDirectory(path); next++) {
        path = parent.resolve(timestamp + "-" + next);
      }
      return new RunFolder(path, disk);
    } catch (IOException e) {
      throw DiskFailure.unusable(parent, e);
    }
  }

  /**
   * Loads DuckDB on a thread of its own. It takes a second or two once a process: a run that asks
   * for it at its start does not wait for it at its end.
   */
  public static void warmUp() {
    Thread loading = new Thread(ObservationParquet::load, "tributary-duckdb");
    loading.setDaemon(true);
    loading.start();
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** Writes a file that the caller composed, as {@code report.html}. */
  public void write(String file, byte[] bytes) {
    place(file, temporary -> Files.write(temporary, bytes));
  }

  /**
   * Writes {@code cells.csv}, {@code observations.csv} and {@code observations.parquet}.
   *
   * @param cells of the run, every cell of the table among them
   */
  public void writeObservations(ObservationTable table, CellTable cells) {
    write(CellCsv.FILE, CellCsv.bytes(cells));
    place(OBSERVATIONS, temporary -> ObservationCsv.write(table, cells, temporary));
    place("observations.parquet", temporary -> ObservationParquet.write(table, cells, temporary));
  }

  /** Writes {@code artifacts.csv}. */
  public void writeArtifacts(List<String> axes, List<RunArtifact> artifacts, CellTable cells) {
    write("artifacts.csv", ArtifactCsv.bytes(axes, artifacts, cells));
  }

  /**
   * Reads the observations of a run folder, also of one that 1.0.0 wrote.
   *
   * @throws TributaryException {@code workspace-read-failed} when they are not there or damaged
   */
  public static ObservationTable readObservations(Path run) {
    Path file = run.resolve(OBSERVATIONS);
    try {
      return ObservationReader.read(run);
    } catch (IOException e) {
      throw DiskFailure.reading(file, e);
    } catch (IllegalArgumentException e) {
      throw DiskFailure.reading(file, new IOException(e.getMessage(), e));
    }
  }

  private void place(String file, Disk.Writing writing) {
    Path target = path.resolve(file);
    try {
      disk.place(target, writing);
    } catch (IOException e) {
      throw DiskFailure.writing(target, e);
    }
  }
}
