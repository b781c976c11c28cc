/** Tests of class spaces and what they load. */
@NullMarked
package org.tributary.runtime.load;

import org.jspecify.annotations.NullMarked;
