/**
 * Panels of trajectories on a common grid of times: exponential decay with a rate of its own for
 * each subject, and the linear mixed model that learns it (ME-NODE, where all is exact).
 */
@NullMarked
package org.tributary.plugins.systems.panel;

import org.jspecify.annotations.NullMarked;
