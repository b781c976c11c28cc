/**
 * What data and models look like, as numbers of bins and not as rows: shapes of columns, strengths
 * of pairs, a projection. The first replicate emits them and views of {@code View.Emitted} show
 * them; no verdict is drawn from them. Drawing and colours belong to the report.
 */
@NullMarked
package org.tributary.studies.shape;

import org.jspecify.annotations.NullMarked;
