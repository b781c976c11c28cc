/**
 * Anything that can be sampled per source, and the capabilities a law may offer beyond sampling.
 */
@NullMarked
package org.tributary.sdk.law;

import org.jspecify.annotations.NullMarked;
