package org.tributary.plugins.text;

/**
 * Size of one text.
 *
 * @param name of the source
 * @param characters code points
 * @param symbols distinct ones
 * @param order of its lines in words; empty where they have none
 * @param records whether each line is a record of its own
 */
record TextCount(String name, long characters, int symbols, String order, boolean records) {}
