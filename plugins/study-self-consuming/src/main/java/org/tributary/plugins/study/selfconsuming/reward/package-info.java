/** Rewards: how much a point is wanted. */
@NullMarked
package org.tributary.plugins.study.selfconsuming.reward;

import org.jspecify.annotations.NullMarked;
