package org.tributary.engine.registry;

import java.util.Locale;

/** The words people read for products: {@code source}, {@code family}, {@code metric}. */
public final class ProductWords {
  private static final ClassValue<String> WORDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return words(type);
        }
      };

  private ProductWords() {}

  /** The word of a product interface. */
  public static String of(Class<?> productType) {
    return WORDS.get(productType);
  }

  private static String words(Class<?> productType) {
    return switch (productType.getSimpleName()) {
      case "DataSource" -> "source";
      case "ModelFamily" -> "family";
      default ->
          productType
              .getSimpleName()
              .replaceAll("([a-z])([A-Z])", "$1 $2")
              .toLowerCase(Locale.ROOT);
    };
  }
}
