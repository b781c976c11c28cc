/**
 * The host: wires runtime, engine, store, analysis and report, and offers them as one object that
 * programs embed ({@link org.tributary.host.Tributary}). The only module that knows Guice.
 */
@NullMarked
package org.tributary.host;

import org.jspecify.annotations.NullMarked;
