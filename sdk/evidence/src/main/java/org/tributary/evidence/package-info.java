/**
 * The rules by which observations become answers: intervals, comparisons, trends, crossings and
 * what a study needs to decide where its next round goes. Pure functions of observations; no card,
 * no chart and no study lives here.
 */
@NullMarked
package org.tributary.evidence;

import org.jspecify.annotations.NullMarked;
