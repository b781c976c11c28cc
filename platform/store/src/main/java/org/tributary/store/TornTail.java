package org.tributary.store;

import java.nio.file.Path;

/**
 * What was cut off a journal segment because its last record was not whole.
 *
 * @param segment the segment, now ending with a whole record
 * @param bytes how many bytes were cut, at least 1
 * @param keptIn file the cut bytes were put into
 */
public record TornTail(Path segment, long bytes, Path keptIn) {}
