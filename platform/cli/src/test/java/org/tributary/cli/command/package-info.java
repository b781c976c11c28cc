/** Tests of the commands, run in this process with the real plugins of this build. */
@NullMarked
package org.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
