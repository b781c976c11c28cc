/**
 * When a trajectory first passes a level: half-lives, doublings and crossings, one integer a
 * replicate, with medians by order statistics in which replicates that never pass are censored and
 * never dropped. What a trajectory does over all is asked in {@code trend}.
 */
@NullMarked
package org.tributary.evidence.crossing;

import org.jspecify.annotations.NullMarked;
