/**
 * Points in memory or in a mapped file, finite pools of rows with their splits, and the data
 * sources that provide them.
 */
@NullMarked
package org.tributary.sdk.data;

import org.jspecify.annotations.NullMarked;
