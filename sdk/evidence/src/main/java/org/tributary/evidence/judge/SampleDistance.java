package org.tributary.evidence.judge;

/** A distance between two samples of rows, named by their indices; symmetric or not. */
@FunctionalInterface
public interface SampleDistance {

  /** Which table the rows of the first sample come from; those of the second are real. */
  enum Source {
    REAL,
    CANDIDATE,
    /** The real table, moved by the margin. */
    MOVED
  }

  /**
   * The distance of rows of a source to real rows.
   *
   * @param rows of the source, not empty, to be read only
   * @param realRows none of them, where the source is the real table
   * @return a finite number
   */
  double between(Source source, int[] rows, int[] realRows);
}
