/**
 * What one point is: columns of a table row or a tensor, each value real, integer, a category or a
 * token.
 */
@NullMarked
package org.tributary.sdk.space;

import org.jspecify.annotations.NullMarked;
