package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;

/**
 * What a program says of itself before anything is fitted.
 *
 * @param capabilities of the models it fits
 * @param conditional whether one fit takes rows of several sources; else each source is fitted
 *     alone
 * @param weights whether it honours frequency weights; else rows are repeated
 * @param times whether it gives models of training times; else the last one stands for all
 * @param parameters number of free parameters; -1 when it does not say
 */
record Hello(
    Capabilities capabilities,
    boolean conditional,
    boolean weights,
    boolean times,
    long parameters) {
  private static final Map<String, Class<?>> OFFERS =
      new TreeMap<>(
          Map.of(
              "density", LogDensity.class,
              "score", Score.class,
              "noised-score", NoisedScore.class,
              "warm-start", WarmStart.class));

  /**
   * Reads an answer to {@code hello}.
   *
   * @throws OptionException when the program refuses the space, or says what cannot be understood
   */
  static Hello of(Program program, Message answer) {
    ObjectNode said = answer.header();
    String refusal = said.path("refuses").asText("");
    if (!refusal.isEmpty()) {
      throw new OptionException("program", program.name() + " refuses these data: " + refusal);
    }
    int protocol = said.path("protocol").asInt(0);
    if (protocol != Wire.PROTOCOL) {
      throw new OptionException(
          "program",
          program.name()
              + " speaks protocol "
              + (protocol == 0 ? "(not said)" : protocol)
              + ", this plugin speaks "
              + Wire.PROTOCOL);
    }
    Set<Class<?>> offered = new HashSet<>();
    for (JsonNode each : said.path("offers")) {
      Class<?> capability = OFFERS.get(each.asText());
      if (capability == null) {
        throw new OptionException(
            "program",
            program.name()
                + " offers '"
                + Wire.shown(each.asText())
                + "'; there are "
                + OFFERS.keySet());
      }
      offered.add(capability);
    }
    boolean conditional = said.path("conditional").asBoolean(false);
    Capabilities capabilities =
        new Capabilities(
            offered,
            conditional,
            said.path("costly").asBoolean(true),
            repeatability(program, said.path("repeats").asText("none")),
            said.path("importance").asBoolean(false));
    return new Hello(
        capabilities,
        conditional,
        said.path("weights").asBoolean(false),
        said.path("times").asBoolean(false),
        said.path("parameters").asLong(-1));
  }

  private static Repeatability repeatability(Program program, String word) {
    try {
      return Repeatability.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new OptionException(
          "program",
          program.name() + " repeats '" + Wire.shown(word) + "'; say bitwise, tolerance or none");
    }
  }
}
