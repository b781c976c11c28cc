/**
 * The tidy table of a run, one row a setting, arm, position and metric, for notebooks: what {@code
 * summary.csv} holds. It adds no rule of evidence: ranks and differences are those of the rankings.
 */
@NullMarked
package org.tributary.analysis.summary;

import org.jspecify.annotations.NullMarked;
