package org.tributary.engine.describe;

import java.util.Comparator;
import java.util.List;
import org.tributary.engine.registry.ProductWords;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.sdk.Citation;

/**
 * One row of {@code list}.
 *
 * @param kind word of the product, as {@code family}
 * @param id as studies write it: short, or full where the short one means another
 * @param plugin id and version, as {@code families-gaussian 1.0.0}
 * @param summary one sentence
 * @param citation the first source, or empty
 */
public record ExtensionRow(
    String kind, String id, String plugin, String title, String summary, String citation) {

  /** Every extension, sorted by kind and id. */
  public static List<ExtensionRow> of(Registry registry) {
    return registry.all().stream()
        .map(each -> of(each, registry.word(each)))
        .sorted(
            Comparator.comparing(ExtensionRow::kind)
                .thenComparing(ExtensionRow::id)
                .thenComparing(ExtensionRow::plugin))
        .toList();
  }

  static ExtensionRow of(RegisteredExtension extension) {
    return of(extension, extension.id());
  }

  private static ExtensionRow of(RegisteredExtension extension, String id) {
    List<Citation> citations = extension.factory().citations();
    return new ExtensionRow(
        ProductWords.of(extension.factory().productType()),
        id,
        extension.pluginId() + " " + extension.pluginVersion(),
        extension.factory().title(),
        extension.factory().summary(),
        citations.isEmpty() ? "" : citations.get(0).text());
  }
}
