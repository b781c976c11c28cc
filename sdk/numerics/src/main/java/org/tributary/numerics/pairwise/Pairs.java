package org.tributary.numerics.pairwise;

/** Which pairs (i, j) of rows count when both sides are the same sample. */
public enum Pairs {
  /** Every pair. */
  ALL,
  /** Every pair but those of a row with itself, where i = j. */
  EXCLUDING_SELF
}
