/** A page on this machine that shows a run while it goes on. */
@NullMarked
package org.tributary.cli.live;

import org.jspecify.annotations.NullMarked;
