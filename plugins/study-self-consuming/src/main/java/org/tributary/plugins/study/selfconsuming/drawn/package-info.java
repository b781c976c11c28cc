/**
 * Interventions that change what the steps before them would draw of models: tempering, correction,
 * filtering; and those that make rows out of given ones: deconvolution out of noisy ones, editing
 * out of texts. What is mixed with what is not decided here.
 */
@NullMarked
package org.tributary.plugins.study.selfconsuming.drawn;

import org.jspecify.annotations.NullMarked;
