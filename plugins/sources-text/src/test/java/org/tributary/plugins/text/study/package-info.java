/** Whole studies on texts, in the class spaces of production. */
@NullMarked
package org.tributary.plugins.text.study;

import org.jspecify.annotations.NullMarked;
