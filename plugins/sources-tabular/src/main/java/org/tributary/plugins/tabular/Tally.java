package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the values of one column are like: how many are numbers, of which form, and what others. */
final class Tally {
  /** Forms of numbers that often are no numbers. */
  enum Form {
    INFINITE,
    BEYOND_EXACT,
    ZERO_FIRST,
    PLUS_FIRST,
    EXPONENT_ONLY,
    DAY
  }

  private static final int TEXTS_KEPT = 3;

  /** From here on a plus is part of a code, as of a telephone's. */
  private static final int LONG = 8;

  private static final double FIRST_DAY = 19000101;
  private static final double LAST_DAY = 21001231;

  private final Map<Form, Long> forms = new EnumMap<>(Form.class);
  private final Map<Form, Seen> firstForms = new EnumMap<>(Form.class);
  private final Map<Seeming, Long> seemings = new EnumMap<>(Seeming.class);
  private final Map<Seeming, Seen> firstSeemings = new EnumMap<>(Seeming.class);
  private final List<Seen> others = new ArrayList<>();
  private long values;
  private long numbers;
  private long whole;
  private long broken;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /** Takes a number that a text spells, so many times. */
  void number(Numeral numeral, char[] signs, int from, int to, long place, long times) {
    double value = numeral.value();
    number(value, times);
    whole += numeral.whole() ? times : 0;
    boolean beyond = numeral.plain() && Math.abs(value) >= Numeral.EXACT;
    if (Double.isInfinite(value)) {
      add(Form.INFINITE, signs, from, to, place, times);
    } else if (beyond) {
      add(Form.BEYOND_EXACT, signs, from, to, place, times);
    }
    if (numeral.zeroFirst()) {
      add(Form.ZERO_FIRST, signs, from, to, place, times);
    }
    if (numeral.whole() && signs[from] == '+' && to - from >= LONG) {
      add(Form.PLUS_FIRST, signs, from, to, place, times);
    }
    if (numeral.exponentOnly()) {
      add(Form.EXPONENT_ONLY, signs, from, to, place, times);
    }
    if (numeral.whole() && value >= FIRST_DAY && value <= LAST_DAY && isDay((long) value)) {
      add(Form.DAY, signs, from, to, place, times);
    }
  }

  /** Takes a number that a file of typed columns holds. */
  void number(double value, boolean integer, String text, long place) {
    number(value, 1);
    if (Double.isInfinite(value)) {
      add(Form.INFINITE, text.toCharArray(), 0, text.length(), place, 1);
    } else if (integer && Math.abs(value) >= Numeral.EXACT) {
      add(Form.BEYOND_EXACT, text.toCharArray(), 0, text.length(), place, 1);
    }
  }

  private void number(double value, long times) {
    values += times;
    numbers += times;
    if (value != Math.rint(value)) {
      broken += times;
    }
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }

  /** Takes a text that is no number, so many times. */
  void text(String text, long place, long times) {
    values += times;
    Optional<Seeming> seeming = Seeming.of(text);
    if (seeming.isPresent()) {
      seemings.merge(seeming.get(), times, Long::sum);
      firstSeemings.putIfAbsent(seeming.get(), new Seen(text, place));
    } else if (others.size() < TEXTS_KEPT
        && others.stream().noneMatch(seen -> seen.text().equals(text))) {
      others.add(new Seen(text, place));
    }
  }

  private void add(Form form, char[] signs, int from, int to, long place, long times) {
    forms.merge(form, times, Long::sum);
    if (!firstForms.containsKey(form)) {
      firstForms.put(form, new Seen(new String(signs, from, to - from), place));
    }
  }

  private static boolean isDay(long digits) {
    long month = digits / 100 % 100;
    long day = digits % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  long values() {
    return values;
  }

  long numbers() {
    return numbers;
  }

  /** Numbers written with digits only. */
  long whole() {
    return whole;
  }

  /** Numbers that are not whole. */
  long broken() {
    return broken;
  }

  double least() {
    return least;
  }

  double greatest() {
    return greatest;
  }

  long count(Form form) {
    return forms.getOrDefault(form, 0L);
  }

  /** The first text of a form that some text has. */
  Seen first(Form form) {
    return Objects.requireNonNull(firstForms.get(form), "no text has this form");
  }

  /** How many texts seem to be a number, or date, that is written otherwise. */
  Map<Seeming, Long> seemings() {
    return seemings;
  }

  /** The first text that seems to be what some text does. */
  Seen first(Seeming seeming) {
    return Objects.requireNonNull(firstSeemings.get(seeming), "no text seems to be this");
  }

  /** The first texts that do not seem to be one, at most three. */
  List<Seen> others() {
    return others;
  }
}
