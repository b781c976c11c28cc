package org.tributary.sdk.law;

/**
 * The one mark of a capability: an interface that extends it is asked for by {@link Law#as}, listed
 * by {@link Law#capabilities}, checked against the needs of metrics and wrapped by the host,
 * whether it comes with the SDK or with a plugin.
 *
 * <p>A capability of which every method takes an {@code int source} first, or returns a {@link Law}
 * of the same sources, is offered by {@link LawOfSources} too, wherever all of its parts offer it.
 */
public interface LawCapability {}
