package org.tributary.engine.bind;

/**
 * What a product was made from: two products of equal identity are the same.
 *
 * @param fingerprint coordinate and hash of the extension
 * @param canonicalOptions JSON with every default filled in and sorted keys; input files by hash
 */
public record ProductIdentity(String fingerprint, String canonicalOptions) {}
