/** The plan of what can be loaded, class spaces, and the making of extension objects. */
@NullMarked
package org.tributary.runtime.load;

import org.jspecify.annotations.NullMarked;
