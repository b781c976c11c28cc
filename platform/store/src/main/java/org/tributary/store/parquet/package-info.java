/**
 * Tables as Parquet files, written in Java: flat columns, one data page a column and row group,
 * compressed by gzip. It knows nothing of runs and reads nothing.
 */
@NullMarked
package org.tributary.store.parquet;

import org.jspecify.annotations.NullMarked;
