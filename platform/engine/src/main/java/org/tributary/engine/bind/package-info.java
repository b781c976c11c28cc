/**
 * From a study file to a study: options are bound to records, references to facts are resolved,
 * products are made once, and every mistake is reported with its line.
 */
@NullMarked
package org.tributary.engine.bind;

import org.jspecify.annotations.NullMarked;
