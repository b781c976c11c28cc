/**
 * The energy-based model of Wang, Zhang, Zheng, Li and Wu (2025), theorem 4.4, on a box of one or
 * two coordinates, where its normaliser is a sum over a grid.
 */
@NullMarked
package org.tributary.plugins.deep.energy;

import org.jspecify.annotations.NullMarked;
