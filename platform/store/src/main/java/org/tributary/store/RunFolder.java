package org.tributary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tributary.cells.RunName;
import org.tributary.sdk.TributaryException;

/** The folder of one run, {@code <workspace>/<name>/<timestamp>}. Every file appears at once. */
public final class RunFolder {
  static final String OBSERVATIONS = "observations.csv";

  private final Path path;
  private final Disk disk;

  private RunFolder(Path path, Disk disk) {
    this.path = path;
    this.disk = disk;
  }

  static RunFolder create(Path root, String name, String timestamp, Disk disk) {
    RunName.fault(name)
        .ifPresent(
            reason -> {
              throw new TributaryException(
                  "run-name", "'" + name + "' cannot name a run: " + reason);
            });
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
   * @return what could not be written though all numbers are there, in a sentence: the Parquet file
   */
  public Optional<String> writeObservations(ObservationTable table, CellTable cells) {
    write(CellCsv.FILE, CellCsv.bytes(cells));
    place(OBSERVATIONS, temporary -> ObservationCsv.write(table, cells, temporary));
    Path typed = path.resolve("observations.parquet");
    try {
      disk.place(typed, temporary -> ObservationParquet.write(table, cells, temporary));
      return Optional.empty();
    } catch (IOException | RuntimeException | OutOfMemoryError failed) {
      return Optional.of(
          typed.getFileName()
              + " was not written ("
              + failed.getMessage()
              + "); observations.csv holds the same numbers");
    }
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
