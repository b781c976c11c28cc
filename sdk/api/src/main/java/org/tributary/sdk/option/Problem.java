package org.tributary.sdk.option;

/**
 * One mistake in a study, found before anything runs.
 *
 * @param path of the option, as {@code metrics[0]} or {@code source.similarity}; empty for the
 *     whole
 * @param message what is wrong and what would be right
 */
public record Problem(String path, String message) {}
