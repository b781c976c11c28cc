/** Metrics, what they need of each role of an evaluation, and the measurements they return. */
@NullMarked
package org.tributary.sdk.metric;

import org.jspecify.annotations.NullMarked;
