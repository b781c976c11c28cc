/**
 * The study file as a person wrote it: a tree with line numbers, the engine's own keys, the sweep.
 * Nothing here knows what an option means.
 */
@NullMarked
package org.tributary.engine.spec;

import org.jspecify.annotations.NullMarked;
