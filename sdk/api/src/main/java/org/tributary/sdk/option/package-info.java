/**
 * Annotations and value types from which binding, checks, schema and documentation of options come.
 */
@NullMarked
package org.tributary.sdk.option;

import org.jspecify.annotations.NullMarked;
