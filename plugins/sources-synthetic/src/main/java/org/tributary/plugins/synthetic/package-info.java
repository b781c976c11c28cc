/**
 * Sources whose law is known: Gaussians, mixtures, curves with noise and finite alphabets. Each is
 * a law that can be drawn from for ever, so that a study can tell the exact error of a model. Data
 * read from files live in the other source plugins.
 */
@NullMarked
package org.tributary.plugins.synthetic;

import org.jspecify.annotations.NullMarked;
