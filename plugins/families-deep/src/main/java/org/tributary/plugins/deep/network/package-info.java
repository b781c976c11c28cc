/**
 * Networks as functions of one flat parameter vector that Java owns. Native arrays live for one
 * evaluation only, so that nothing has to be released by its user.
 */
@NullMarked
package org.tributary.plugins.deep.network;

import org.jspecify.annotations.NullMarked;
