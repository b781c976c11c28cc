package org.tributary.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A block of the provenance.
 *
 * @param title as {@code options} or {@code versions}
 * @param entries in the order shown
 */
public record ProvenanceSection(String title, Map<String, String> entries) {
  public ProvenanceSection {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
