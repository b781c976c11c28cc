package org.tributary.runtime;

import java.nio.file.Path;

/**
 * A plugin that can be used, at least in part.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param version semantic version
 * @param sha256 of its zip, or of its files when it is being developed
 * @param origin where it came from
 * @param description in a sentence; may be empty
 * @param provider who answers for it; may be empty
 * @param license short name; may be empty
 * @param file its zip or build folder
 */
public record LoadedPlugin(
    String id,
    String version,
    String sha256,
    PluginOrigin origin,
    String description,
    String provider,
    String license,
    Path file) {}
