/**
 * The command line: arguments in, lines out, exit codes. Every command is a class that reads its
 * options, asks the host, and prints; nothing is computed here. Classes of the host are named
 * inside methods only, so that {@code --help} loads none of them.
 */
@NullMarked
package org.tributary.cli;

import org.jspecify.annotations.NullMarked;
