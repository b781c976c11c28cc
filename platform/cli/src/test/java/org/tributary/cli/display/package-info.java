/** Tests of what a terminal is given. */
@NullMarked
package org.tributary.cli.display;

import org.jspecify.annotations.NullMarked;
