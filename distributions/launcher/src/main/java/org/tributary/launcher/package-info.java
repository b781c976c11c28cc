/**
 * The first class of a packaged Tributary: it makes the process ready and hands over to the command
 * line. Nothing else lives here; the scripts that find Java and start it are in the standard
 * distribution.
 */
@NullMarked
package org.tributary.launcher;

import org.jspecify.annotations.NullMarked;
