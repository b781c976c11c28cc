/**
 * The metrics of this plugin: each factory binds options to one algorithm of the package above, on
 * training, held-out and candidate rows pooled over sources. They give numbers, never rows.
 */
@NullMarked
package org.tributary.plugins.metrics.memorization.extension;

import org.jspecify.annotations.NullMarked;
