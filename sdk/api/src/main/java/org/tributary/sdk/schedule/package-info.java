/**
 * Numbers that depend on the generation: shares, sample sizes. The extension point and its rules.
 */
@org.jspecify.annotations.NullMarked
package org.tributary.sdk.schedule;
