/** Pictures a study declares: they name what is drawn, never how. */
@NullMarked
package org.tributary.sdk.view;

import org.jspecify.annotations.NullMarked;
