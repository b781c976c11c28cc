/**
 * Exact laws of loops as plain mathematics: moments of means and shares under every mixture, the
 * recursion of total variation, chains of counts, curation, deconvolution. Nothing here knows a
 * study, a family or an option.
 */
@NullMarked
package org.tributary.plugins.study.selfconsuming.theory;

import org.jspecify.annotations.NullMarked;
