package org.tributary.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.tributary.analysis.card.NotAsked;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Finding.Theory;

/**
 * Writes {@code findings.json}: stable names, for programs to read. An absent effect or theory is
 * {@code null}; an infinite number is the text {@code "Infinity"} or {@code "-Infinity"}.
 */
public final class FindingsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FindingsJson() {}

  /**
   * The file's text, ending with a line feed.
   *
   * @param study id of the study
   * @param name of the run
   */
  public static String write(
      String study, String name, Completeness complete, AnalysisResult result) {
    ObjectNode root = NODES.objectNode();
    root.put("study", study);
    root.put("name", name);
    root.set("complete", complete(complete));
    root.put("answer", result.answer().sentence());
    ArrayNode steps = root.putArray("next");
    result.answer().next().forEach(steps::add);
    ArrayNode list = root.putArray("findings");
    result.findings().forEach(finding -> list.add(finding(finding)));
    ArrayNode curves = root.putArray("theory");
    for (TheorySummary curve : result.theory()) {
      ObjectNode one = curves.addObject();
      one.put("curve", curve.label());
      one.put("meaning", curve.meaning().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      one.put("verdict", curve.verdict());
      one.put("text", curve.text());
    }
    ArrayNode senseless = root.putArray("notAsked");
    for (NotAsked question : result.notAsked()) {
      ObjectNode one = senseless.addObject();
      one.put("question", question.question());
      one.set("setting", texts(question.setting()));
      one.put("why", question.why());
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossibleForATree) {
      throw new IllegalStateException("findings could not be written", impossibleForATree);
    }
  }

  private static ObjectNode complete(Completeness complete) {
    ObjectNode node = NODES.objectNode();
    node.put("expected", complete.expected());
    node.put("done", complete.done());
    node.put("reused", complete.reused());
    node.put("failed", complete.failed());
    node.put("censored", complete.censored());
    node.put("duplicated", complete.duplicated());
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("id", finding.id());
    node.put("question", finding.question());
    node.set("setting", texts(finding.setting()));
    node.put("contrast", finding.contrast());
    node.put("metric", finding.metric());
    node.put("verdict", finding.verdict());
    node.set("effect", finding.effect().map(FindingsJson::effect).orElse(null));
    ArrayNode next = node.putArray("next");
    finding.next().forEach(next::add);
    node.set("flip", texts(finding.flip()));
    node.set("theory", finding.theory().map(FindingsJson::theory).orElse(null));
    node.put("text", finding.text());
    return node;
  }

  private static ObjectNode texts(Map<String, String> texts) {
    ObjectNode node = NODES.objectNode();
    texts.forEach(node::put);
    return node;
  }

  private static ObjectNode effect(EffectSize effect) {
    ObjectNode node = NODES.objectNode();
    node.put("name", effect.name());
    number(node, "value", effect.value());
    number(node, "low", effect.interval().low());
    number(node, "high", effect.interval().high());
    number(node, "level", effect.interval().level());
    node.put("rule", effect.interval().rule());
    if (!effect.meaning().isEmpty()) {
      node.put("meaning", effect.meaning());
    }
    return node;
  }

  private static ObjectNode theory(Theory theory) {
    ObjectNode node = NODES.objectNode();
    node.put("bound", theory.bound());
    number(node, "value", theory.value());
    node.put("holds", theory.holds());
    ArrayNode assumptions = node.putArray("assumptions");
    theory
        .assumptions()
        .forEach(
            assumption -> {
              ObjectNode one = assumptions.addObject();
              one.put("text", assumption.text());
              one.put("status", assumption.status().name().toLowerCase(Locale.ROOT));
              one.put("why", assumption.why());
            });
    return node;
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.put(name, Double.toString(value));
    }
  }
}
