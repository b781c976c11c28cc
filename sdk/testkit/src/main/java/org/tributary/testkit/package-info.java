/**
 * Contract tests for authors of plugins. A plugin under test is loaded by the platform's own
 * runtime, so that it passes here only if it works there. One test class with one {@code
 * PluginContract.here().tests()} checks every extension of a plugin against the clauses of its
 * extension point; a failure names the clause that is broken.
 */
@NullMarked
package org.tributary.testkit;

import org.jspecify.annotations.NullMarked;
