/**
 * Which observations stand in a finding or a figure, and which in none: what was measured and never
 * reported. It answers nothing itself.
 */
@NullMarked
package org.tributary.analysis.coverage;

import org.jspecify.annotations.NullMarked;
