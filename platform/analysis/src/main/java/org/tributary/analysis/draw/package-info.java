/** From views and findings to chart data. */
@NullMarked
package org.tributary.analysis.draw;

import org.jspecify.annotations.NullMarked;
