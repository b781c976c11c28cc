/**
 * From observations to findings and chart data.
 *
 * <p>{@link org.tributary.analysis.Analysis} answers the questions of a study by the rules of
 * evidence and computes what its views draw. It knows question and view types and no study. What a
 * finding looks like on paper is the report's business.
 */
@NullMarked
package org.tributary.analysis;

import org.jspecify.annotations.NullMarked;
