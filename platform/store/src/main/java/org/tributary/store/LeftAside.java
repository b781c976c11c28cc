package org.tributary.store;

import java.nio.file.Path;

/**
 * A journal segment that this version neither reads nor writes.
 *
 * @param version that wrote it, as {@code 1.0.0}, or {@code another format}
 */
public record LeftAside(Path segment, String version) {}
