package org.tributary.runtime.load;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.archive.Requirement;

/** Decides from descriptors alone which plugins can be loaded; one bad one hurts no other. */
public final class Planner {
  private final String sdkVersion;
  private final Set<String> disabled;
  private final Set<String> unreadable;
  private final Map<String, Candidate> good = new TreeMap<>();
  private final Map<Candidate, RefusedException> refusals = new IdentityHashMap<>();

  /**
   * A planner.
   *
   * @param sdkVersion version of the SDK that is running
   * @param disabled ids that a person switched off
   * @param unreadable ids that are there but were refused before planning
   */
  public Planner(String sdkVersion, Set<String> disabled, Set<String> unreadable) {
    this.sdkVersion = sdkVersion;
    this.disabled = Set.copyOf(disabled);
    this.unreadable = Set.copyOf(unreadable);
  }

  /** Plans; candidates come first-wins, bundled before all others. */
  public Plan plan(List<Candidate> found) {
    for (Candidate candidate : found) {
      admit(candidate);
    }
    while (dropUnsatisfied() || dropCycles()) {
      // Each refusal may leave another plugin without what it needs.
    }
    List<Candidate> order = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    while (placed.size() < good.size()) {
      for (Candidate candidate : good.values()) {
        if (!placed.contains(candidate.id()) && placed.containsAll(needs(candidate))) {
          placed.add(candidate.id());
          order.add(candidate);
        }
      }
    }
    return new Plan(order, refusals);
  }

  private void admit(Candidate candidate) {
    try {
      Candidate first = good.get(candidate.id());
      if (first != null) {
        throw new RefusedException(
            "its id '"
                + candidate.id()
                + "' is taken by "
                + first.file().getFileName()
                + (first.bundled() ? ", which is bundled" : ", which comes first by name"),
            "remove one of the two");
      }
      if (!Versions.inside(sdkVersion, candidate.descriptor().requires())) {
        throw new RefusedException(
            "it needs SDK " + candidate.descriptor().requires() + ", this is SDK " + sdkVersion,
            "install a version of the plugin made for this SDK, or another Tributary");
      }
      good.put(candidate.id(), candidate);
    } catch (RefusedException refused) {
      refusals.put(candidate, refused);
    }
  }

  private boolean dropUnsatisfied() {
    for (Candidate candidate : good.values()) {
      try {
        for (Requirement need : candidate.descriptor().requirements()) {
          check(need);
        }
      } catch (RefusedException refused) {
        refuse(candidate, refused);
        return true;
      }
    }
    return false;
  }

  private void check(Requirement need) {
    Candidate other = good.get(need.id());
    if (other == null) {
      if (need.optional()) {
        return;
      }
      String state = "which is not installed";
      String advice = "install " + need.id();
      if (disabled.contains(need.id())) {
        state = "which is disabled";
        advice = "enable " + need.id();
      } else if (unreadable.contains(need.id())
          || refusals.keySet().stream().anyMatch(each -> each.id().equals(need.id()))) {
        state = "which was refused";
        advice = "see the line of " + need.id();
      }
      throw new RefusedException("it needs plugin " + need.text() + ", " + state, advice);
    }
    if (!Versions.inside(other.descriptor().version(), need.range())) {
      throw new RefusedException(
          "it needs plugin "
              + need.id()
              + " "
              + need.range()
              + ", but "
              + other.descriptor().version()
              + " is installed",
          "install another version of one of the two");
    }
  }

  private boolean dropCycles() {
    Map<Candidate, RefusedException> inCycles = new IdentityHashMap<>();
    for (Candidate candidate : good.values()) {
      List<String> path = pathBack(candidate.id(), candidate, new ArrayList<>());
      if (!path.isEmpty()) {
        inCycles.put(
            candidate,
            new RefusedException(
                "it depends on itself: " + candidate.id() + " -> " + String.join(" -> ", path),
                "one of these plugins must give up its dependency"));
      }
    }
    inCycles.forEach(this::refuse);
    return !inCycles.isEmpty();
  }

  private List<String> pathBack(String goal, Candidate from, List<String> path) {
    for (String next : needs(from)) {
      if (path.contains(next)) {
        continue;
      }
      List<String> longer = new ArrayList<>(path);
      longer.add(next);
      if (next.equals(goal)) {
        return longer;
      }
      List<String> found = pathBack(goal, Objects.requireNonNull(good.get(next)), longer);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> needs(Candidate candidate) {
    return candidate.descriptor().requirements().stream()
        .map(Requirement::id)
        .filter(good::containsKey)
        .toList();
  }

  private void refuse(Candidate candidate, RefusedException refused) {
    good.remove(candidate.id());
    refusals.put(candidate, refused);
  }
}
