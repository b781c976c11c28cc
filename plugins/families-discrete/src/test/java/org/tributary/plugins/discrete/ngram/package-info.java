/** Smoothed n-grams. */
@NullMarked
package org.tributary.plugins.discrete.ngram;

import org.jspecify.annotations.NullMarked;
