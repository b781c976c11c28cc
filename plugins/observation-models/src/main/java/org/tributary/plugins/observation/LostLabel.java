package org.tributary.plugins.observation;

/** What stands where a source label is missing. */
public enum LostLabel {
  /** The label of a row that is drawn from all rows: right by chance. */
  DRAWN,
  /** One label for all that are missing: those rows are merged into one source. */
  MERGED
}
