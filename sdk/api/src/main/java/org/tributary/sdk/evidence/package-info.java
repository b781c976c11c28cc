/** Observations, intervals, questions and findings: how measured numbers become a verdict. */
@NullMarked
package org.tributary.sdk.evidence;

import org.jspecify.annotations.NullMarked;
