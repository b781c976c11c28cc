package org.tributary.plugins.deep.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.plugins.discrete.ngram.NgramFactory;
import org.tributary.plugins.discrete.ngram.NgramOptions;
import org.tributary.plugins.text.TextFactory;
import org.tributary.plugins.text.TextOptions;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.InputFile;

/**
 * Tiny Shakespeare: the last tenth is held out, in windows of 64 characters for every model. On one
 * thread, which is the same numbers everywhere and does not wait for a busy neighbour.
 */
@Tag("thorough")
class ShakespeareTest {
  private static final int STEPS = 2000;

  private static Path text() {
    String data = System.getenv("TRIBUTARY_DATA");
    boolean present = data != null && Files.isDirectory(Path.of(data));
    String required = System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "");
    assertThat(present || !List.of(required.split(",")).contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder")
        .isTrue();
    assumeTrue(present, "data absent: set TRIBUTARY_DATA to the folder of data sets");
    return Path.of(data).resolve("tiny-shakespeare/input.txt");
  }

  private static double lossPerCharacter(ModelFamily family, Pool.Split split) {
    Samples held = split.test().rows();
    double[] logs =
        family
            .fit(split.train().rows(), Fits.of(1))
            .as(LogDensity.class)
            .orElseThrow()
            .logDensity(0, held);
    long characters = 0;
    for (int row = 0; row < held.size(); row++) {
      characters += held.length(row);
    }
    return -Arrays.stream(logs).sum() / characters;
  }

  private static ModelFamily ngram(int order) {
    return new NgramFactory().create(new NgramOptions(order, 0));
  }

  @Test
  void theTransformerPredictsUnseenTextBelowTwoNatsPerCharacter() {
    InputFile file = new InputFile(text(), "0".repeat(64));
    Pool windows =
        new TextFactory()
            .create(
                new TextOptions(
                    List.of(file),
                    List.of(),
                    "utf-8",
                    TextOptions.Tokens.CHARACTER,
                    1,
                    64,
                    TextOptions.Unit.AUTO,
                    10,
                    true))
            .pool()
            .orElseThrow();
    Pool.Split split = windows.fold(9, 10);
    double one = lossPerCharacter(ngram(1), split);
    double two = lossPerCharacter(ngram(2), split);
    double five = lossPerCharacter(ngram(5), split);
    long began = System.nanoTime();
    double transformer =
        lossPerCharacter(
            new TransformerFactory()
                .create(
                    new TransformerOptions(
                        128,
                        3,
                        4,
                        new DescentOptions(
                            STEPS, 16, 0.002, Schedule.COSINE, Optimiser.ADAMW, 0.01, 1, 0, STEPS),
                        "cpu")),
            split);
    System.out.printf(
        Locale.ROOT,
        "[shakespeare] nats per character: transformer %.4f (%d steps, %.0f s), unigram %.4f,"
            + " bigram %.4f, 5-gram %.4f%n",
        transformer,
        STEPS,
        (System.nanoTime() - began) / 1e9,
        one,
        two,
        five);
    assertThat(transformer).isLessThan(2.0);
    assertThat(transformer).isLessThan(two);
  }
}
