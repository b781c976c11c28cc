/**
 * The generic study: a source, a training or a data set someone already has, and metrics. It also
 * judges synthetic data against real data, with real training rows as the yardstick.
 */
@NullMarked
package org.tributary.plugins.study.pipeline;

import org.jspecify.annotations.NullMarked;
