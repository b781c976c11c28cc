/**
 * A small causal transformer of token sequences, conditional on the source. It reads windows and
 * knows nothing of texts or files.
 */
@NullMarked
package org.tributary.plugins.deep.transformer;

import org.jspecify.annotations.NullMarked;
