/**
 * What can be done with a run that is finished: opening its folder, measuring cells again to verify
 * them, and drawing from the models it kept.
 */
@NullMarked
package org.tributary.host.past;

import org.jspecify.annotations.NullMarked;
