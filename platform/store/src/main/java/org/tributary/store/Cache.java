package org.tributary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.sdk.TributaryException;

/** What lies in a workspace, which runs use it, and removing what is not wanted. */
public final class Cache {
  private final Path root;
  private final Disk disk;
  private final Journal journal;
  private final ContentFolder artifacts;
  private final ContentFolder models;

  Cache(Path root, Disk disk, Journal journal, ContentFolder artifacts, ContentFolder models) {
    this.root = root;
    this.disk = disk;
    this.journal = journal;
    this.artifacts = artifacts;
    this.models = models;
  }

  /** What there is. */
  public CacheListing list() {
    List<CacheListing.RunUse> runs = new ArrayList<>();
    for (Path run : runs()) {
      runs.add(new CacheListing.RunUse(run, cellsOf(run).size()));
    }
    List<String> stored = artifacts.names();
    List<String> kept = keptModels();
    return new CacheListing(
        journal.index().keys().size(),
        journal.index().failures(),
        journal.index().unfinished(),
        journalBytes(),
        stored.size(),
        stored.stream().mapToLong(artifacts::size).sum(),
        kept.size(),
        kept.stream().mapToLong(models::size).sum(),
        kept.stream()
            .filter(name -> models.first(name) == CellStore.HOLDS_ROWS)
            .map(models::path)
            .toList(),
        runs);
  }

  /** Run folders that use a cell, in order of path. */
  public List<Path> runsThatUse(String key) {
    return runs().stream().filter(run -> cellsOf(run).contains(key)).toList();
  }

  /** Keys of cells that some run folder uses. */
  public Set<String> used() {
    Set<String> used = new TreeSet<>();
    runs().forEach(run -> used.addAll(cellsOf(run)));
    return used;
  }

  /**
   * Removes every cell whose key is not to be kept, every record of a failure or of an unfinished
   * cell, damaged records and torn ends, and every artifact that no kept cell refers to. Segments
   * of another version stay. The workspace must be closed and opened again afterwards.
   *
   * @param keep by key
   * @return number of cells removed
   * @throws TributaryException {@code workspace-busy} when another run has the workspace open;
   *     {@code disk-full} when not even what is left could be written again
   */
  public int clean(Predicate<String> keep) {
    List<String> keys = journal.index().keys();
    List<CellResult> kept = new ArrayList<>();
    keys.stream().filter(keep).flatMap(key -> journal.find(key).stream()).forEach(kept::add);
    rewrite(kept);
    return keys.size() - kept.size();
  }

  /** Removes every kept model and training state. */
  public int cleanModels() {
    int kept = keptModels().size();
    models.names().forEach(models::delete);
    return kept;
  }

  private List<String> keptModels() {
    return models.names().stream()
        .filter(name -> models.first(name) != CellStore.NAMES_FITS)
        .toList();
  }

  /** The kept cells are written again before the old segments are emptied: no moment loses one. */
  private void rewrite(List<CellResult> kept) {
    Path folder = root.resolve(Workspace.JOURNAL);
    List<Segment> old = new ArrayList<>();
    try {
      for (Path path : readable(folder)) {
        if (!path.equals(journal.own().path())) {
          old.add(claimed(path));
        }
      }
      old.add(journal.own());
      removeArtifacts(kept);
      if (!copied(kept, folder, old.size() + 1)) {
        // A full disk: segments without a kept cell can go at once, and make room for the others.
        Set<Path> needed = new HashSet<>();
        kept.forEach(
            cell -> journal.index().cell(cell.key()).ifPresent(at -> needed.add(at.segment())));
        old.stream().filter(segment -> !needed.contains(segment.path())).forEach(Segment::empty);
        if (!copied(kept, folder, old.size() + 1)) {
          throw new TributaryException(
              "disk-full",
              "No space left on device while rewriting "
                  + folder
                  + ": what could go without room is gone; the rest lies between cells that runs"
                  + " use, so delete a run folder or free some space elsewhere, then clean again");
        }
      }
      old.forEach(Segment::empty);
      removeTorn(folder);
    } catch (IOException e) {
      throw DiskFailure.writing(folder, e);
    } finally {
      old.stream().filter(segment -> segment != journal.own()).forEach(Segment::close);
    }
  }

  /** Before the cells go: it needs no room, and a cell without its artifacts is not given out. */
  private void removeArtifacts(List<CellResult> kept) {
    Set<String> referenced = new HashSet<>();
    kept.forEach(cell -> cell.artifacts().forEach(artifact -> referenced.add(artifact.sha256())));
    artifacts.names().stream()
        .filter(name -> !referenced.contains(name))
        .forEach(artifacts::delete);
  }

  private Segment claimed(Path path) throws IOException {
    Optional<AppendFile> claimed = disk.claim(path);
    if (claimed.isEmpty()) {
      throw new TributaryException(
          "workspace-busy", "another run has " + root + " open: wait for its end, then clean");
    }
    Segment segment = new Segment(path, claimed.get(), claimed.get().length());
    if (!journal.knows(path, segment.length())) {
      segment.close();
      throw new TributaryException(
          "workspace-busy", "another run wrote to " + root + " in the meantime: clean once more");
    }
    return segment;
  }

  /** Writes cells to a segment of their own; false, and no such segment, on a full disk. */
  private boolean copied(List<CellResult> cells, Path folder, int number) throws IOException {
    if (cells.isEmpty()) {
      return true;
    }
    Segment fresh = JournalOpening.fresh(folder, number, disk);
    try (fresh) {
      Journal.write(cells, fresh);
      return true;
    } catch (TributaryException full) {
      if (!full.code().equals("disk-full")) {
        throw full;
      }
    }
    disk.delete(fresh.path());
    return false;
  }

  private void removeTorn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path torn : files.filter(file -> file.toString().endsWith(".torn")).toList()) {
        disk.delete(torn);
      }
    }
  }

  private List<Path> readable(Path folder) throws IOException {
    Set<Path> aside = new HashSet<>();
    journal.leftAside().forEach(each -> aside.add(each.segment()));
    return JournalOpening.segments(folder).stream().filter(path -> !aside.contains(path)).toList();
  }

  private List<Path> runs() {
    try (Stream<Path> folders = Files.walk(root, 3)) {
      return folders
          .filter(path -> path.endsWith(RunFolder.OBSERVATIONS))
          .map(Path::getParent)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw DiskFailure.reading(root, e);
    }
  }

  /** Keys of good cells that a run uses; those of 1.0.0 are not in this journal. */
  private static Set<String> cellsOf(Path run) {
    if (!Files.exists(run.resolve(CellCsv.FILE))) {
      return Set.of();
    }
    try {
      return CellCsv.read(run).stream()
          .filter(cell -> cell.failure().isEmpty())
          .map(RunCell::key)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw DiskFailure.reading(run.resolve(CellCsv.FILE), e);
    }
  }

  private long journalBytes() {
    try {
      long bytes = 0;
      for (Path path : JournalOpening.segments(root.resolve(Workspace.JOURNAL))) {
        bytes += Files.size(path);
      }
      return bytes;
    } catch (IOException e) {
      throw DiskFailure.reading(root, e);
    }
  }
}
