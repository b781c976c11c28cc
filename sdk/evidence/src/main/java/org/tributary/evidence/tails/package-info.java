/**
 * A few rows that decide: the units that carry half of the spread of a held-out mean, and whether
 * an interval about it can be trusted. The intervals themselves live with the rules.
 */
@NullMarked
package org.tributary.evidence.tails;

import org.jspecify.annotations.NullMarked;
