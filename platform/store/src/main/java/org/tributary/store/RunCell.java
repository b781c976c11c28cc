package org.tributary.store;

/**
 * A cell of one run: a row of {@code cells.csv}.
 *
 * @param key of the cell, hexadecimal
 * @param replicate 0, 1, ...
 * @param round 0, 1, ...
 * @param failure what went wrong; empty when the cell is good
 */
public record RunCell(String key, int replicate, int round, String failure) {}
