/**
 * The way from observations to samples: one reading a replicate, with its censoring, at one setting
 * and position, or along an axis. No statistics.
 */
@NullMarked
package org.tributary.evidence.sample;

import org.jspecify.annotations.NullMarked;
