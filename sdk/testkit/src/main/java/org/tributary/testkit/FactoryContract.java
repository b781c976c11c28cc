package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.runtime.LoadedExtension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;

/** The clauses of every extension point: what it says of itself, and its options. */
final class FactoryContract {
  private static final int LONGEST_TITLE = 60;
  private final LoadedExtension extension;
  private final Options options;
  private final Map<String, ?> given;

  FactoryContract(LoadedExtension extension, Options options, Map<String, ?> given) {
    this.extension = extension;
    this.options = options;
    this.given = given;
  }

  List<Clause> tests() {
    return Clauses.of(extension.id())
        .addWatched(() -> options.create(extension, given))
        .add("it has a title and a summary", this::describes)
        .add("every option is documented", this::documented)
        .add("it makes what it says", this::creates)
        .tests();
  }

  private void describes() {
    String title = extension.factory().title();
    unless(
        !title.isBlank() && title.length() <= LONGEST_TITLE,
        "the title has a few words",
        "'" + title + "'");
    String summary = extension.factory().summary();
    unless(
        summary.endsWith(".") && summary.length() > title.length() / 2,
        "the summary is a sentence that ends with a full stop",
        "'" + summary + "'");
    for (Citation citation : extension.factory().citations()) {
      unless(!citation.text().isBlank(), "citations have a text", "" + citation);
    }
  }

  private void documented() {
    List<String> bare = new ArrayList<>();
    collectBare(extension.factory().optionsType(), bare);
    unless(bare.isEmpty(), "every option has @Option with a sentence", "not so " + bare);
  }

  private static void collectBare(Class<?> type, List<String> bare) {
    for (RecordComponent component : type.getRecordComponents()) {
      Option option = component.getAnnotation(Option.class);
      if (component.isAnnotationPresent(Inline.class)) {
        collectBare(component.getType(), bare);
      } else if (option == null || option.value().isBlank()) {
        bare.add(component.getName());
      }
    }
  }

  private void creates() {
    Object product = options.create(extension, given);
    unless(
        extension.productType().isInstance(product),
        "create gives an object of productType()",
        (product == null ? "null" : product.getClass().getName())
            + " is no "
            + extension.productType().getSimpleName());
  }
}
