/** Whole studies on tables, in the class spaces of production. */
@NullMarked
package org.tributary.plugins.tabular.study;

import org.jspecify.annotations.NullMarked;
