/**
 * The plugin runtime: which plugins there are, which of them work and why the others do not, and
 * every extension as an object that is safe to call. Nothing outside this module touches pf4j; the
 * packages below this one are its workings and may change at any time.
 */
@NullMarked
package org.tributary.runtime;

import org.jspecify.annotations.NullMarked;
