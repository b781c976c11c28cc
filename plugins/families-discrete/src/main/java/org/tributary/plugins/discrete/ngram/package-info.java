/**
 * Token sequences by counts of short runs: smoothed n-grams, with lower orders shared between
 * sources or not.
 */
@NullMarked
package org.tributary.plugins.discrete.ngram;

import org.jspecify.annotations.NullMarked;
