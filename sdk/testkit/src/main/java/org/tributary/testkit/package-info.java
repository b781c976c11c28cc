/**
 * Contract tests for authors of plugins. A plugin under test is loaded by the platform's own
 * runtime, so that it passes here only if it works there. One test class with one {@code
 * PluginContract.here().tests()} checks every extension of a plugin against the clauses of its
 * extension point; a failure names the extension, the space it was tried on and the clause. {@code
 * TestCell}, {@code TestContext} and {@code TestStudy} are what studies, families and platforms are
 * tested with.
 *
 * <p>What no kit can see: randomness or time that shows in no bit of two runs a moment apart; state
 * that needs other data, other options or more calls than the kit makes; a density that is wrong
 * where nothing is drawn, or in three and more real dimensions; a family whose every fit is wrong
 * in one consistent way; a capability that the kit asks for but does not evaluate; what happens on
 * a GPU, or under a memory limit.
 */
@NullMarked
package org.tributary.testkit;

import org.jspecify.annotations.NullMarked;
