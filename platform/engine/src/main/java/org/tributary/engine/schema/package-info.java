/** The JSON Schema of study files, for editors; made from the same declarations that bind them. */
@NullMarked
package org.tributary.engine.schema;

import org.jspecify.annotations.NullMarked;
