/**
 * The bridge to Spark, by its Java API alone: one small job a batch, whose one task hands the batch
 * to a worker process of its executor. Knows nothing of cells, and of Tributary {@code worker}
 * only.
 */
@NullMarked
package org.tributary.spark;

import org.jspecify.annotations.NullMarked;
