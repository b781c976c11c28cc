package org.tributary.engine.run;

import org.tributary.sdk.evidence.Position;

/**
 * An artifact whose bytes the store has.
 *
 * @param sha256 as the store gave it
 * @param size in bytes
 */
public record StoredArtifact(
    String name, String arm, Position position, String mediaType, String sha256, long size) {}
