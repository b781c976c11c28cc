/**
 * The commands: each is a class that reads its options, asks the host, and prints. Classes of the
 * host are named inside methods only, so that {@code --help} loads none of them. What is printed is
 * composed in {@code text}, progress in {@code display}.
 */
@NullMarked
package org.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
