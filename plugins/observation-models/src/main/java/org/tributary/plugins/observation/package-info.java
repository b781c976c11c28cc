/**
 * Observation models: missing values, noise of known law, lost source labels, contamination. Each
 * is a plain record that turns true rows into seen ones, with a factory beside it; which rows it is
 * applied to (training rows only) is the study's business.
 */
@NullMarked
package org.tributary.plugins.observation;

import org.jspecify.annotations.NullMarked;
