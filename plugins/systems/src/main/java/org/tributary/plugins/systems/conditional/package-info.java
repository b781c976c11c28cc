/**
 * Metrics of laws that are asked a question: what the other columns are, given some; which label a
 * point has.
 */
@NullMarked
package org.tributary.plugins.systems.conditional;

import org.jspecify.annotations.NullMarked;
