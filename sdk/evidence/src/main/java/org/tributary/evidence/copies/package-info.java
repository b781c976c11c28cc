/**
 * Whether a candidate table copies rows of a real one, exactly or nearly, compared with what
 * independent rows of the same law would do: rows that the generator never saw, or each real row
 * against the others. Repeats within one table are the business of {@code repeats}.
 */
@NullMarked
package org.tributary.evidence.copies;

import org.jspecify.annotations.NullMarked;
