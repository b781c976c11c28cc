/** Plugin zips on disk: descriptor, hash, unpacking and what must not be inside. Loads no class. */
@NullMarked
package org.tributary.runtime.archive;

import org.jspecify.annotations.NullMarked;
