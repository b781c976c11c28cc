/**
 * Uses the packaged distribution from outside, as processes: nothing of Tributary is on the class
 * path here. What the parts do is tested beside them.
 */
@NullMarked
package org.tributary.smoke;

import org.jspecify.annotations.NullMarked;
