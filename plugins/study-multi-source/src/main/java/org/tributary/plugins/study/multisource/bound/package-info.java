/**
 * The theory of Wang et al. (ICML 2025) beside the study: bracketing numbers of their three classes
 * of conditional models, the bound of Theorem 3.2 and the rates that follow, and the exact
 * expectation of their Gaussian simulation. What is measured lives in the package above.
 */
@NullMarked
package org.tributary.plugins.study.multisource.bound;

import org.jspecify.annotations.NullMarked;
