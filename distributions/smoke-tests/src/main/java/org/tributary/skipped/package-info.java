/** What the build says last: which tests did not run, and why. */
@NullMarked
package org.tributary.skipped;

import org.jspecify.annotations.NullMarked;
