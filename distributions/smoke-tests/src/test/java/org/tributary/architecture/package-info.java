/** Rules about the code of the whole project: who may know whom, and what each package says. */
@NullMarked
package org.tributary.architecture;

import org.jspecify.annotations.NullMarked;
