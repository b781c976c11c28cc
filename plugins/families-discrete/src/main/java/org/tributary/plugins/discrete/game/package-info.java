/**
 * Games of several players over pairs of a context and a label, both finite, in which the
 * discriminator is always at its best response: plain mathematics, without samples or options.
 */
@NullMarked
package org.tributary.plugins.discrete.game;

import org.jspecify.annotations.NullMarked;
