/** Tests of what data look like: against tables whose shapes are known. */
@NullMarked
package org.tributary.studies.shape;

import org.jspecify.annotations.NullMarked;
