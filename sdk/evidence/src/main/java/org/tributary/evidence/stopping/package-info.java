/**
 * What is gained by stopping where others say so: the effect of a choice, measured on runs that had
 * no part in choosing. Where a curve is least is {@code PeakSet}'s question, when a single run
 * passes a level is asked in {@code crossing}.
 */
@NullMarked
package org.tributary.evidence.stopping;

import org.jspecify.annotations.NullMarked;
