/**
 * The extensions of this plugin: factories and options of the neural families. Their mathematics is
 * in the packages below, one a family; networks and training are shared.
 */
@NullMarked
package org.tributary.plugins.deep;

import org.jspecify.annotations.NullMarked;
