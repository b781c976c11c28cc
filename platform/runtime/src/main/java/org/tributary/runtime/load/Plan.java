package org.tributary.runtime.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.runtime.archive.RefusedException;

/**
 * Which candidates to load, in which order, and why the others cannot be.
 *
 * @param order every plugin stands behind those it needs
 * @param refusals one a candidate that is not in the order
 */
public record Plan(List<Candidate> order, Map<Candidate, RefusedException> refusals) {
  public Plan {
    order = List.copyOf(order);
    refusals = Collections.unmodifiableMap(new IdentityHashMap<>(refusals));
  }

  /** Candidates that cannot be loaded, in the order they were found. */
  public List<Candidate> refused(List<Candidate> found) {
    return new ArrayList<>(found.stream().filter(refusals::containsKey).toList());
  }
}
