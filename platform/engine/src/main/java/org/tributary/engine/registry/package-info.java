/**
 * What the engine knows of the plugins: their extensions, by product and id. How they are found and
 * loaded is not its business.
 */
@NullMarked
package org.tributary.engine.registry;

import org.jspecify.annotations.NullMarked;
