/** Tests of what a run is made of. */
@NullMarked
package org.tributary.host.run;

import org.jspecify.annotations.NullMarked;
