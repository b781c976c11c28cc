/**
 * The shell around every object of a plugin: thread-context loader on the way in, wrapping of what
 * comes back, and the plugin's name on what is thrown.
 */
@NullMarked
package org.tributary.runtime.wrap;

import org.jspecify.annotations.NullMarked;
