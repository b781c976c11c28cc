/**
 * The command line: arguments in, lines out, exit codes; nothing is computed here. {@link
 * org.tributary.cli.Main} is the way in; commands, their texts and the display of progress have
 * rooms of their own.
 */
@NullMarked
package org.tributary.cli;

import org.jspecify.annotations.NullMarked;
