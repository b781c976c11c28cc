package org.tributary.plugins.text;

/**
 * Size of one text.
 *
 * @param name of the source
 * @param characters code points
 * @param symbols distinct ones
 */
record TextCount(String name, long characters, int symbols) {}
