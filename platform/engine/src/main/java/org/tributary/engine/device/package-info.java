/**
 * Which devices there are, and which of them a cell takes. What computes on them lives in plugins
 * ({@link org.tributary.sdk.device.ComputeEngine}).
 */
@NullMarked
package org.tributary.engine.device;

import org.jspecify.annotations.NullMarked;
