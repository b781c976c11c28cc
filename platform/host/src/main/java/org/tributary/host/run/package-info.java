/**
 * A run from its study file to its folder: reading and binding, the dry trial, the workspace as the
 * engine sees it, theory, and what is written in the end.
 */
@NullMarked
package org.tributary.host.run;

import org.jspecify.annotations.NullMarked;
