/**
 * Text files as records of texts, after RFC 4180: what a file is, its characters, its separator,
 * its line of names, its records. Nothing here knows what a value means.
 */
@NullMarked
package org.tributary.plugins.tabular.csv;

import org.jspecify.annotations.NullMarked;
