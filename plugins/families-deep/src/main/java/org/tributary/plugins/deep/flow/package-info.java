/**
 * A normalising flow of affine couplings (Dinh, Sohl-Dickstein and Bengio, 2017), conditional on
 * the source, with its exact density.
 */
@NullMarked
package org.tributary.plugins.deep.flow;

import org.jspecify.annotations.NullMarked;
