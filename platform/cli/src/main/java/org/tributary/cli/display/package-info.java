/** How a run shows that it goes on: a bar on a terminal, lines in a log. */
@NullMarked
package org.tributary.cli.display;

import org.jspecify.annotations.NullMarked;
