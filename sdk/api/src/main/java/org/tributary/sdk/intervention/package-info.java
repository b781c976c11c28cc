/** What happens to the training data between two generations of a self-consuming loop. */
@NullMarked
package org.tributary.sdk.intervention;

import org.jspecify.annotations.NullMarked;
