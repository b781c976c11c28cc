/**
 * Interventions that change what the steps before them would draw of models: tempering, correction,
 * filtering; and deconvolution, which draws from noisy rows. What is mixed with what is not decided
 * here.
 */
@NullMarked
package org.tributary.plugins.study.selfconsuming.drawn;

import org.jspecify.annotations.NullMarked;
