/**
 * Texts as data sources: decoded strictly, cut into blocks that splits hold out and windows that
 * models see, as characters or byte-pair tokens. It knows no family.
 */
@NullMarked
package org.tributary.plugins.text;

import org.jspecify.annotations.NullMarked;
