/** Tests of worker processes. */
@NullMarked
package org.tributary.host.worker;

import org.jspecify.annotations.NullMarked;
