/**
 * Theory of loops beside measurements: what arms are is read from facts, what follows is computed
 * by {@code theory}. No formula lives here.
 */
@NullMarked
package org.tributary.plugins.study.selfconsuming.bound;

import org.jspecify.annotations.NullMarked;
