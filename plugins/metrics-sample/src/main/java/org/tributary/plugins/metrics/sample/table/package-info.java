/**
 * Scores of one table against another, column by column and pair by pair, each 1 for equal
 * marginals and 0 for disjoint ones. Values missing from a column are dropped before it is scored.
 * Metrics over whole rows live in the parent package.
 */
@NullMarked
package org.tributary.plugins.metrics.sample.table;

import org.jspecify.annotations.NullMarked;
