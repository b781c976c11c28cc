/** Tests that run commands in this process, with the real plugins of this build. */
@NullMarked
package org.tributary.cli;

import org.jspecify.annotations.NullMarked;
