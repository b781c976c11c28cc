/**
 * The autoregressive network of Wang, Zhang, Zheng, Li and Wu (2025), definition 4.2: one scalar a
 * token, masked, through a perceptron; exact on finite alphabets.
 */
@NullMarked
package org.tributary.plugins.deep.autoregressive;

import org.jspecify.annotations.NullMarked;
