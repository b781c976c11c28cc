package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value and how it is written down.
 *
 * @param value of the record component
 * @param resolved the same as JSON, every default filled in; missing when it is an absent option
 */
record BoundValue(Object value, JsonNode resolved) {}
