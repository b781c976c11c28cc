/**
 * Pool or separate? One conditional model of many sources against one model a source, with the
 * bounds of Wang et al. (ICML 2025) beside it.
 */
@NullMarked
package org.tributary.plugins.study.multisource;

import org.jspecify.annotations.NullMarked;
