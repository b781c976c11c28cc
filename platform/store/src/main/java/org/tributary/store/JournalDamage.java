package org.tributary.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Records of a journal segment that cannot be read; their cells are measured again.
 *
 * @param segment where they were
 * @param bytes damaged, at least 1
 * @param records how many there seem to have been, at least 1
 * @param keptIn file that the bytes were moved to, when the segment ended with them; they stay
 *     where they are when good records follow
 */
public record JournalDamage(Path segment, long bytes, int records, Optional<Path> keptIn) {}
