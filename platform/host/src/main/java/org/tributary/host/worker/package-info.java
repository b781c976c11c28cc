/**
 * Cells measured by worker processes: a crash of native code, an exit or an endless loop in a
 * plugin takes one cell with it, and never the run. Parent and worker talk in frames over a
 * Unix-domain socket, cells in the journal's own bytes.
 */
@NullMarked
package org.tributary.host.worker;

import org.jspecify.annotations.NullMarked;
