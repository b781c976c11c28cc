/**
 * Numbers that depend on the generation: shares, sample sizes. The extension point and its rules.
 */
@NullMarked
package org.tributary.sdk.schedule;

import org.jspecify.annotations.NullMarked;
