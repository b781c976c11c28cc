/** Linear scores of rows with missing values: plain mathematics, without samples or options. */
@NullMarked
package org.tributary.plugins.score.masked;

import org.jspecify.annotations.NullMarked;
