package org.tributary.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What an id in a study means. */
public sealed interface Resolution {

  /** Exactly one extension. */
  record Found(LoadedExtension extension) implements Resolution {}

  /**
   * Several extensions, none of them bundled.
   *
   * @param id as it was written
   * @param candidates full ids, sorted
   */
  record Ambiguous(String id, List<String> candidates) implements Resolution {
    @Override
    public String message() {
      return "'" + id + "' is ambiguous: write one of " + String.join(", ", candidates);
    }
  }

  /**
   * No extension.
   *
   * @param id as it was written
   * @param nearest ids it may have meant, nearest first
   * @param known all ids of the type, sorted
   */
  record Unknown(String id, List<String> nearest, List<String> known) implements Resolution {
    @Override
    public String message() {
      if (known.isEmpty()) {
        return "there is no '" + id + "', nor any other extension of this type: install a plugin";
      }
      return nearest.isEmpty()
          ? "there is no '" + id + "'; there are " + String.join(", ", known)
          : "there is no '" + id + "'; did you mean " + String.join(" or ", nearest) + "?";
    }
  }

  /** Why it cannot be used and what to write instead; empty when it was found. */
  default String message() {
    return "";
  }

  /** Looks an id up among extensions of one product type. */
  static Resolution of(String id, List<LoadedExtension> ofType) {
    List<LoadedExtension> matches =
        ofType.stream()
            .filter(each -> each.fullId().equals(id) || each.id().equals(id))
            .sorted(Comparator.comparing(LoadedExtension::fullId))
            .toList();
    List<LoadedExtension> bundled = matches.stream().filter(LoadedExtension::bundled).toList();
    List<LoadedExtension> chosen = bundled.isEmpty() ? matches : bundled;
    if (chosen.size() == 1) {
      return new Found(chosen.get(0));
    }
    if (chosen.size() > 1) {
      return new Ambiguous(id, chosen.stream().map(LoadedExtension::fullId).toList());
    }
    List<String> names = new ArrayList<>();
    ofType.forEach(each -> names.add(id.contains("/") ? each.fullId() : each.id()));
    List<String> known = names.stream().distinct().sorted().collect(Collectors.toList());
    return new Unknown(id, NearestIds.of(id, known), known);
  }
}
