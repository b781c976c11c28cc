package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.LoadedExtension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * Laws of the plugin itself, for its metrics that ask for a capability which no law of the kit has:
 * its families, fitted to draws of the kit's law, and its sources.
 */
final class OwnLaws {
  private static final int ROWS = 100;
  private final List<ModelFamily> families = new ArrayList<>();
  private final List<Law> sources = new ArrayList<>();
  private final RandomStream stream = RandomStream.of(20260101, 0).child("own laws");

  /** Of the extensions of a plugin that can be made with the options that are given. */
  OwnLaws(Options options, List<LoadedExtension> all, Map<String, Map<String, ?>> given) {
    for (LoadedExtension each : all) {
      try {
        Object product = options.create(each, given.getOrDefault(each.id(), Map.of()));
        if (product instanceof ModelFamily family) {
          families.add(family);
        } else if (product instanceof DataSource source) {
          source.law().ifPresent(sources::add);
        }
      } catch (RuntimeException failed) {
        // The clauses of the factory say so.
      }
    }
  }

  /** Whether a law has one of these capabilities; every law is a {@link Law}. */
  static boolean offers(Law law, Set<Class<?>> anyOf) {
    return anyOf.stream().anyMatch(each -> each == Law.class || law.as(each).isPresent());
  }

  /** A law of two sources with one of these capabilities that stands for a law of the kit. */
  Optional<Law> like(Law law, Set<Class<?>> anyOf) {
    for (ModelFamily family : families) {
      Optional<Law> fitted = fitted(family, law).filter(each -> offers(each, anyOf));
      if (fitted.isPresent()) {
        return fitted;
      }
    }
    return sources.stream()
        .filter(each -> each.space().equals(law.space()))
        .map(each -> LawOfSources.repeated(LawOfSources.one(each, 0), law.sources()))
        .filter(each -> offers(each, anyOf))
        .findFirst();
  }

  private Optional<Law> fitted(ModelFamily family, Law law) {
    try {
      family.capabilities(law.space());
      return Optional.of(
          family.fit(
              Draws.perSource(law, ROWS, Origin.REAL, stream.child("rows")),
              new TestContext(stream.child("fit"))));
    } catch (RuntimeException refused) {
      // Not its space, or the clauses of the family say more.
      return Optional.empty();
    }
  }

  /** The spaces of its sources. */
  List<Space> spaces() {
    return sources.stream().map(Law::space).distinct().toList();
  }
}
