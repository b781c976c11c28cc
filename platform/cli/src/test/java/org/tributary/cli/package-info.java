/** What the tests of commands share: a way to run them, and text that is committed. */
@NullMarked
package org.tributary.cli;

import org.jspecify.annotations.NullMarked;
