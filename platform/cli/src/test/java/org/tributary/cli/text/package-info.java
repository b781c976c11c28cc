/** Tests of the texts that commands print. */
@NullMarked
package org.tributary.cli.text;

import org.jspecify.annotations.NullMarked;
