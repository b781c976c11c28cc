/**
 * Arms in order of their mean, with the ties that the evidence cannot break: all pairs by
 * simultaneous intervals. Contrasts of single named pairs live with the rules.
 */
@NullMarked
package org.tributary.evidence.ranking;

import org.jspecify.annotations.NullMarked;
