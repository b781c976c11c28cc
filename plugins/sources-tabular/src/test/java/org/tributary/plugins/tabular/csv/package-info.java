/** Text files as records: quotes, line ends, separators, character sets. */
@NullMarked
package org.tributary.plugins.tabular.csv;

import org.jspecify.annotations.NullMarked;
