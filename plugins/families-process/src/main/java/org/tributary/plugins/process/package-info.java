/**
 * Programs as extensions: a model family, a metric or a source whose work a process does, in any
 * language. {@code Message} and {@code Wire} are the protocol, {@code Channel} the two ways to
 * speak it (a warm process over pipes, a start a question over files); the rest turns its answers
 * into laws, measurements and pools. What a program says is checked here, where it can be blamed.
 */
@NullMarked
package org.tributary.plugins.process;

import org.jspecify.annotations.NullMarked;
