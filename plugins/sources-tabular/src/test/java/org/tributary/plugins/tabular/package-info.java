/** Tests of tables, each on a file it writes itself. */
@NullMarked
package org.tributary.plugins.tabular;

import org.jspecify.annotations.NullMarked;
