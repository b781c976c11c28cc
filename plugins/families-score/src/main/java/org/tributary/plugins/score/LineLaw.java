package org.tributary.plugins.score;

/** What the law of one column is, learnt at several noise levels. */
public enum LineLaw {
  /** That of the reverse process; its density follows the probability flow. */
  REVERSAL,
  /** The one whose score at the floor was learnt: integrated exactly, and drawn from. */
  SCORE
}
