/**
 * A run whose cells a Spark cluster measures: what is sent to its executors, and how Spark's
 * classes are found and kept apart from all others. The calls of Spark are in {@code
 * platform/spark}.
 */
@NullMarked
package org.tributary.host.cluster;

import org.jspecify.annotations.NullMarked;
