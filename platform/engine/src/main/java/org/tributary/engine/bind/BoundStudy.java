package org.tributary.engine.bind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/**
 * A study at one setting.
 *
 * @param study ready to run
 * @param factory it came from
 * @param setting the swept values it was bound at, as text
 * @param options every option with its default filled in
 * @param plugins coordinate and hash of every extension used: {@code plugin/id@version sha256}
 * @param inputs files read, by path
 * @param products every object made from the options, in the order they were made
 */
public record BoundStudy(
    Study study,
    StudyFactory<?> factory,
    Map<String, String> setting,
    ResolvedOptions options,
    SortedSet<String> plugins,
    List<InputFile> inputs,
    List<Object> products) {
  public BoundStudy {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    plugins = Collections.unmodifiableSortedSet(new TreeSet<>(plugins));
    inputs = List.copyOf(inputs);
    products = List.copyOf(products);
  }

  /** JSON of the options with sorted keys and input files by hash: part of the key of a cell. */
  public String canonicalOptions() {
    return options.canonical();
  }

  /** The products of one interface, in the order they were made. */
  public <T> List<T> products(Class<T> type) {
    return products.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
