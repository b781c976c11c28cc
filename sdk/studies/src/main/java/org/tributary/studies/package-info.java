/**
 * What any study may use: where its data come from, how a candidate is judged, how arms are run and
 * how later rounds are chosen. The contract a study implements lives in {@code org.tributary.sdk}.
 */
@NullMarked
package org.tributary.studies;

import org.jspecify.annotations.NullMarked;
