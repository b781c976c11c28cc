/**
 * What stands between the truth and the rows that are seen: missing values, noise, missing labels,
 * contamination. The extension point; applied to training rows only.
 */
@NullMarked
package org.tributary.sdk.observation;

import org.jspecify.annotations.NullMarked;
