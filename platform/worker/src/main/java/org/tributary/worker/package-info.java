/**
 * Worker processes as whoever starts them sees them: frames over a Unix-domain socket, a process
 * with what it printed and how it ended, and the port by which a cluster's executors have such
 * processes measure batches. Knows the JDK alone, and nothing of cells but their bytes.
 */
@NullMarked
package org.tributary.worker;

import org.jspecify.annotations.NullMarked;
