/**
 * The workspace: the folder that holds everything measured. An append-only journal of finished
 * cells, artifacts by SHA-256, kept models, and one folder a run. It knows nothing of how cells are
 * measured; every byte it writes goes through {@link org.tributary.store.Disk}.
 */
@NullMarked
package org.tributary.store;

import org.jspecify.annotations.NullMarked;
