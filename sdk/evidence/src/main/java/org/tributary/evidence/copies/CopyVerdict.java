package org.tributary.evidence.copies;

/**
 * What a candidate table copies.
 *
 * @param word the verdict
 * @param exact equal rows
 * @param near rows that lie too near
 * @param sameRows whether candidate and training table are the same rows in some order
 * @param atMost the larger upper end of the two shares: what could have been copied unseen
 * @param needs what would be enough, as half a sentence; empty unless it cannot tell
 */
public record CopyVerdict(
    CopyWord word,
    ExactCopies exact,
    NearCopies near,
    boolean sameRows,
    double atMost,
    String needs) {}
