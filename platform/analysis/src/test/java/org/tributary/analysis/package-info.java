/** Tests of the analysis on observations drawn straight from laws, without an engine. */
@NullMarked
package org.tributary.analysis;

import org.jspecify.annotations.NullMarked;
