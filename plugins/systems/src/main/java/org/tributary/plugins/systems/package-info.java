/**
 * What the systems of single papers share: Gaussian laws of which some columns can be given, and
 * sources that are one law. Each system has a room of its own; none depends on another.
 */
@NullMarked
package org.tributary.plugins.systems;

import org.jspecify.annotations.NullMarked;
