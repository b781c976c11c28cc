/**
 * Families around any family with a score: draws that are real rows carried back from noise, and
 * sampling chains that are tuned. What is drawn is no longer the law of the family inside.
 */
@NullMarked
package org.tributary.plugins.score.decorate;

import org.jspecify.annotations.NullMarked;
