/** Model families, how they are fitted, and the ways of training one on several sources. */
@NullMarked
package org.tributary.sdk.model;

import org.jspecify.annotations.NullMarked;
