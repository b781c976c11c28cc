/**
 * How much synthetic data? A model retrained on its own output, generation after generation, under
 * interventions that decide what each generation is trained on, with exact laws of the loop beside
 * the measurements.
 */
@NullMarked
package org.tributary.plugins.study.selfconsuming;

import org.jspecify.annotations.NullMarked;
