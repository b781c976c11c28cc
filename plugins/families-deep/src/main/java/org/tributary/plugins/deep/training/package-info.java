/**
 * Training step by step: optimisers on flat vectors, schedules, the state that is kept, reports at
 * training times. It knows no family.
 */
@NullMarked
package org.tributary.plugins.deep.training;

import org.jspecify.annotations.NullMarked;
