package org.tributary.cells;

import java.util.List;
import java.util.Optional;

/**
 * Where finished cells and kept fits lie. Safe for use by several threads. Whatever a method throws
 * ends the run; the cells journalled before stay.
 */
public interface CellStore {
  /** First byte of what is kept of a fit where it holds rows of the data. */
  byte HOLDS_ROWS = 1;

  /** First byte where no model is kept, but the names of what was kept of the fits of a cell. */
  byte NAMES_FITS = 2;

  /** The good cell of a key. */
  Optional<CellResult> find(String key);

  /** The failure that was journalled last of a key that has no good cell. */
  Optional<CellResult> failed(String key);

  /** Journals a finished cell, good or failed; its artifacts were put before. */
  void append(CellResult result);

  /**
   * What was measured of a cell that was stopped, in the order it was journalled; empty once the
   * cell is finished. Two processes that measured the cell at once have each left theirs, with
   * equal numbers.
   */
  List<PartialResult> partials(String key);

  /**
   * Journals what was measured so far inside a running cell; its artifacts were put before.
   * Appending the finished cell, if it is good, forgets all of its parts.
   */
  void append(PartialResult partial);

  /**
   * Stores the bytes of an artifact.
   *
   * @return their SHA-256
   */
  String putArtifact(byte[] bytes);

  /** What was kept of a fit. */
  Optional<byte[]> model(String key);

  /**
   * Keeps something of a fit: its models or its training state; replaces what was kept.
   *
   * @param key 64 hexadecimal digits
   * @param bytes the first is {@link #HOLDS_ROWS} where rows of the data are known to be among them
   */
  void keepModel(String key, byte[] bytes);

  /** Forgets what was kept of a fit. */
  void dropModel(String key);

  /** The calling thread begins to measure a cell: should the process end, the next can tell. */
  default void begun(CellTask task) {}

  /** The calling thread has ended the cell it began, well or not. */
  default void ended() {}

  /** A store that keeps nothing: cells are measured anew, as for a verification. */
  static CellStore none() {
    return new ForgettingStore();
  }
}
