/**
 * How big is the gap, and when to stop? Training and held-out loss against sample size, capacity
 * and training time.
 */
@NullMarked
package org.tributary.plugins.study.generalization;

import org.jspecify.annotations.NullMarked;
