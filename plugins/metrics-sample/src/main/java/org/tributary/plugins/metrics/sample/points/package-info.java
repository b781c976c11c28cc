/**
 * From the points of an evaluation to row matrices: which rows of a role are used, and how mixed
 * columns become coordinates whose Euclidean distance means something. What is computed from the
 * matrices lives in the packages beside this one and in the memorization plugin.
 */
@NullMarked
package org.tributary.plugins.metrics.sample.points;

import org.jspecify.annotations.NullMarked;
