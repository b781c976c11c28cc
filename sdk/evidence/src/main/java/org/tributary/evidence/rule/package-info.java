/**
 * The rules of evidence: effects with intervals at any level, the family of cards that shares one
 * error rate, and the words a comparison earns. Nothing here writes sentences.
 */
@NullMarked
package org.tributary.evidence.rule;

import org.jspecify.annotations.NullMarked;
