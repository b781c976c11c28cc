/** The numerical floor of Tributary: everything here is plain mathematics and knows no study. */
@NullMarked
package org.tributary.numerics;

import org.jspecify.annotations.NullMarked;
