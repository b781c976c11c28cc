/** Tests of Parquet files, read by another implementation. */
@NullMarked
package org.tributary.store.parquet;

import org.jspecify.annotations.NullMarked;
