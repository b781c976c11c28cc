package org.tributary.evidence.copies;

/**
 * A candidate row and the training row it equals or lies nearest to.
 *
 * @param candidateRow index
 * @param trainingRow index
 */
public record CopiedRow(int candidateRow, int trainingRow) {}
