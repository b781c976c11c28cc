/**
 * Where fits may compute beside the processor: devices, and the libraries that use them. What a fit
 * asks for is {@link org.tributary.sdk.model.Resources}; what is there, a {@link
 * org.tributary.sdk.device.ComputeEngine} tells.
 */
@NullMarked
package org.tributary.sdk.device;

import org.jspecify.annotations.NullMarked;
