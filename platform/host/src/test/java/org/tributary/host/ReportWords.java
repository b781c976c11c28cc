package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.analysis.answer.Telling;
import org.tributary.analysis.card.Words;
import org.tributary.sdk.evidence.Finding;

/**
 * The rules of what a person reads, held against the prose of a report: short sentences, no names
 * of program code, no hyphen for a minus, no percentage of four digits, a metric and a unit to
 * every number. Names that the study file gives count as one word.
 */
final class ReportWords {
  private static final int MOST_WORDS = 25;
  private static final int MOST_IN_ANSWER = 40;

  /** Elements of prose; tables are numbers, and the files that a run was made from are quoted. */
  private static final Pattern PROSE =
      Pattern.compile("<(p|li|figcaption|summary|h2|h3|h4)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  /** Never in prose, whatever it says. */
  private static final List<Pattern> BANNED =
      List.of(
          Pattern.compile("\\d{4,}(\\.\\d+)? ?%"),
          Pattern.compile("\\b([3-9][1-9]\\d|[3-9]\\d[1-9]|[4-9]00)(\\.\\d+)? ?%(?! of)"),
          Pattern.compile("\\bchosenGroups\\b|\\barm_id\\b"),
          Pattern.compile("short of no difference|no replicate measured both sides"),
          Pattern.compile("\\bNaN\\b|\\bInfinity\\b|\\bnull\\b(?! law)"),
          Pattern.compile("(?<![\\w.,)\\]^(*/+-])-\\d"),
          Pattern.compile("\\b(?!ar[X]iv)[a-z]+[A-Z]\\w*"));

  private ReportWords() {}

  /**
   * Checks the page of a run.
   *
   * @param html the report
   * @param answer the sentence on top
   * @param findings all of them
   * @param given names that the study file gives, or quotes of it
   */
  static void check(String html, String answer, List<Finding> findings, Set<String> given) {
    Set<String> names =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    names.addAll(given);
    for (Finding finding : findings) {
      names.add(Words.metric(finding.metric()));
      finding.setting().values().forEach(names::add);
    }
    names.addAll(names.stream().map(Telling::minus).toList());
    names.removeIf(String::isBlank);
    List<String> faults = new ArrayList<>();
    List<String> prose = prose(html);
    assertThat(prose).as("prose of the report").isNotEmpty();
    prose.forEach(text -> faults(collapsed(text, names), faults));
    findings.forEach(finding -> faults(collapsed(Telling.of(finding), names), faults));
    assertThat(faults).isEmpty();
    assertThat(answer.split("\\s+").length).as(answer).isLessThanOrEqualTo(MOST_IN_ANSWER);
    findings.forEach(ReportWords::named);
  }

  private static void faults(String text, List<String> faults) {
    for (Pattern banned : BANNED) {
      Matcher found = banned.matcher(text);
      if (found.find()) {
        faults.add("'" + found.group() + "' in: " + text);
      }
    }
    for (String sentence : text.split("(?<=[.?!:;])\\s+")) {
      int words = sentence.split("\\s+").length;
      if (words > MOST_WORDS) {
        faults.add(words + " words in: " + sentence);
      }
    }
  }

  /** A finding's sentence names what it is about: its metric, or what is asked beyond one. */
  private static void named(Finding finding) {
    if (finding.effect().isEmpty()) {
      return;
    }
    String unit = finding.effect().get().name();
    assertThat(unit).as("what the effect of '%s' is", finding.text()).isNotBlank();
    assertThat(finding.effect().get().interval().rule()).as(finding.text()).isNotBlank();
  }

  private static String collapsed(String text, Set<String> names) {
    String collapsed = text.replaceAll("\\[[^\\]]*\\]", "[X]");
    for (String name : names) {
      String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      for (String spelled : List.of(name, capital)) {
        collapsed = collapsed.replaceAll("(?<!\\w)" + Pattern.quote(spelled) + "(?!\\w)", "X");
      }
    }
    return collapsed;
  }

  private static List<String> prose(String html) {
    int end = html.indexOf("id=\"data\"");
    int provenance = html.indexOf("id=\"provenance\"");
    int until = end > 0 ? end : provenance > 0 ? provenance : html.length();
    String page =
        html.substring(html.indexOf("<main"), until)
            .replaceAll("(?s)<(svg|code|table|script|style)\\b.*?</\\1>", " ");
    return PROSE
        .matcher(page)
        .results()
        .map(found -> TAG.matcher(found.group(2)).replaceAll(" "))
        .map(ReportWords::plain)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.toList());
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }
}
