/**
 * What theory says of the gap of a diffusion, as plain formulas: the terms of the bounds of Li, Li,
 * Zhang and Bian (2023). Extensions that draw them live one package up.
 */
@NullMarked
package org.tributary.plugins.study.generalization.theory;

import org.jspecify.annotations.NullMarked;
