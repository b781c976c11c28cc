/**
 * Starts DJL's PyTorch engine once for a process and says where its libraries are. What is computed
 * with it lives in the plugins that require this one.
 */
@NullMarked
package org.tributary.plugins.djl;

import org.jspecify.annotations.NullMarked;
