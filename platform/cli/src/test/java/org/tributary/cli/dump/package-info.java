/**
 * What others build on, as committed text: public signatures of the SDK and the options of every
 * bundled extension. A change of either is a line in a review.
 */
@NullMarked
package org.tributary.cli.dump;

import org.jspecify.annotations.NullMarked;
