/**
 * The score of data on an unknown subspace of few dimensions: an encoder-decoder whose subspace is
 * estimated, and what theory says of the estimate.
 */
@NullMarked
package org.tributary.plugins.score.subspace;

import org.jspecify.annotations.NullMarked;
