/**
 * One error rate for a family of findings: the interval at 1 - .05/M decides and is the one that is
 * shown. How each interval is made lives with the rules.
 */
@NullMarked
package org.tributary.evidence.simultaneous;

import org.jspecify.annotations.NullMarked;
