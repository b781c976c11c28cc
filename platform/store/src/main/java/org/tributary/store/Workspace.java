package org.tributary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;

/**
 * The folder that holds everything measured. Several processes may have it open at once: each
 * appends to a journal segment of its own, and sees the cells that were finished when it opened.
 * Safe for use by several threads.
 */
public final class Workspace implements CellStore, AutoCloseable {
  static final String JOURNAL = "journal";
  static final String ARTIFACTS = "artifacts";
  static final String MODELS = "models";

  private final Path root;
  private final Disk disk;
  private final Journal journal;
  private final WorkspaceContent content;

  private Workspace(Path root, Disk disk, Journal journal) {
    this.root = root;
    this.disk = disk;
    this.journal = journal;
    this.content = new WorkspaceContent(root, disk);
  }

  /**
   * Opens a workspace on this machine's file system; the folder is made when there is none.
   *
   * @throws org.tributary.sdk.TributaryException {@code workspace-unusable} when the folder cannot
   *     be made or written
   */
  public static Workspace open(Path root) {
    return open(root, new LocalDisk());
  }

  /** Opens a workspace on a disk. */
  public static Workspace open(Path root, Disk disk) {
    try {
      Path journal = root.resolve(JOURNAL);
      disk.createDirectories(journal);
      return new Workspace(root, disk, JournalOpening.journal(journal, disk));
    } catch (IOException e) {
      throw DiskFailure.unusable(root, e);
    }
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Records that could not be read, on opening or since. */
  public List<JournalDamage> damages() {
    return journal.damages();
  }

  /** Segments of the journal that another version wrote. */
  public List<LeftAside> leftAside() {
    return journal.leftAside();
  }

  /** What a person should know of damages and segments left aside: a line each, none when well. */
  public List<String> notes() {
    return JournalNotes.of(damages(), leftAside());
  }

  /** What a person who cleans should know: of damage it is enough that it goes. */
  public List<String> notesOnCleaning() {
    return JournalNotes.of(List.of(), leftAside());
  }

  /** The good cell of a key, when its artifacts are still there. */
  @Override
  public Optional<CellResult> find(String key) {
    return journal.find(key).filter(cell -> content.stored(cell.artifacts()));
  }

  @Override
  public Optional<CellResult> failed(String key) {
    return journal.failed(key);
  }

  /**
   * What was measured of a cell that was stopped, in the order it was appended; empty once the cell
   * is finished. A record that was damaged, or whose artifacts are gone, is missing; two processes
   * that measured the cell at once have each left theirs, with equal numbers.
   */
  @Override
  public List<PartialResult> partials(String key) {
    return journal.partials(key).stream().filter(part -> content.stored(part.artifacts())).toList();
  }

  /**
   * Journals a finished cell, good or failed.
   *
   * @throws org.tributary.sdk.TributaryException {@code disk-full}, {@code workspace-write-failed}
   */
  @Override
  public void append(CellResult cell) {
    journal.append(cell);
  }

  /**
   * Journals what was measured so far inside a running cell. Appending the finished cell, if it is
   * good, forgets all of its parts.
   *
   * @throws org.tributary.sdk.TributaryException {@code disk-full}, {@code workspace-write-failed}
   */
  @Override
  public void append(PartialResult partial) {
    journal.append(partial);
  }

  /**
   * Stores bytes once.
   *
   * @return their SHA-256
   */
  @Override
  public String putArtifact(byte[] bytes) {
    return content.putArtifact(bytes);
  }

  /** The bytes of an artifact; empty when it is gone. */
  public Optional<byte[]> artifact(String sha256) {
    return content.artifact(sha256);
  }

  /**
   * Keeps a fitted model, or a training state; replaces what was kept.
   *
   * @param key 64 hexadecimal digits
   */
  @Override
  public void keepModel(String key, byte[] bytes) {
    content.keepModel(key, bytes);
  }

  /** What was kept under a key; empty when there is none or it is damaged. */
  @Override
  public Optional<byte[]> model(String key) {
    return content.model(key);
  }

  /** Forgets what was kept under a key. */
  @Override
  public void dropModel(String key) {
    content.dropModel(key);
  }

  /** Keys of kept models and training states, sorted. */
  List<String> models() {
    return content.models().names();
  }

  Journal journal() {
    return journal;
  }

  /**
   * Takes the notes of cells that processes had in hand which ended without a word: ended by a
   * plugin or by native code, or killed. Each is given out once, to a run that says it before its
   * own first cell; who only looks leaves them.
   */
  public List<String> takeBrokenOff() {
    List<String> cells = new ArrayList<>();
    try {
      for (Path segment : JournalOpening.segments(root.resolve(JOURNAL))) {
        if (Files.exists(InHand.beside(segment))) {
          cells.addAll(taken(segment));
        }
      }
      return cells;
    } catch (IOException e) {
      throw DiskFailure.reading(root, e);
    }
  }

  /** None while another process writes the segment: the note is that of its own cell. */
  private List<String> taken(Path segment) throws IOException {
    boolean own = segment.equals(journal.own().path());
    Optional<AppendFile> claimed = own ? Optional.empty() : disk.claim(segment);
    if (!own && claimed.isEmpty()) {
      return List.of();
    }
    try {
      Path note = InHand.beside(segment);
      if (!Files.exists(note)) {
        return List.of(); // another run has said it meanwhile
      }
      List<String> cells = InHand.read(note);
      disk.delete(note);
      return cells;
    } finally {
      if (claimed.isPresent()) {
        claimed.get().close();
      }
    }
  }

  @Override
  public void begun(CellTask task) {
    journal.inHand().take(task.describe());
  }

  @Override
  public void ended() {
    journal.inHand().putDown();
  }

  /** What lies here, and cleaning it up. */
  public Cache cache() {
    return new Cache(root, disk, journal, content.artifacts(), content.models());
  }

  /**
   * Makes the folder of a new run.
   *
   * @param name of the study
   * @param timestamp as {@code 2026-11-21T19-04-18}; a number is added when it is taken
   */
  public RunFolder newRun(String name, String timestamp) {
    return RunFolder.create(root, name, timestamp, disk);
  }

  /** Closes the journal; nothing is lost when it is never called. */
  @Override
  public void close() {
    journal.close();
  }
}
