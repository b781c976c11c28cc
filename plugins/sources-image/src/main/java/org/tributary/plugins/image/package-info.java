/**
 * Images as data sources: files are decoded once into bytes of a mapped file, which no study ever
 * holds on the heap as a whole. What a network makes of them lives elsewhere.
 */
@NullMarked
package org.tributary.plugins.image;

import org.jspecify.annotations.NullMarked;
