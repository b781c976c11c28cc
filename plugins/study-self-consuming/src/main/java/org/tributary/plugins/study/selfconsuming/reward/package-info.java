/** Rewards: how much a point is wanted. */
@org.jspecify.annotations.NullMarked
package org.tributary.plugins.study.selfconsuming.reward;
