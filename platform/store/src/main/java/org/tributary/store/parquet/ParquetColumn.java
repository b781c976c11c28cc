package org.tributary.store.parquet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as it stands in the file
 * @param type of its values
 * @param value of a row, of the type's class; null where there is none
 */
public record ParquetColumn<R>(
    String name, ParquetType type, Function<R, @Nullable Object> value) {}
