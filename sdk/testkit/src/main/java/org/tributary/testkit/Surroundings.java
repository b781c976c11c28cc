package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all code in a process shares, and an extension leaves as it was.
 *
 * @param display default locale of texts
 * @param format default locale of numbers and dates
 */
record Surroundings(
    Locale locale,
    Locale display,
    Locale format,
    TimeZone zone,
    Properties properties,
    PrintStream out,
    PrintStream err,
    InputStream in,
    Thread.@Nullable UncaughtExceptionHandler handler,
    Set<Thread> threads) {

  static final String CLAUSE = "the process around it stays as it was";

  /** Set by Java itself or by the numerics that all share, once a process, when first used. */
  private static final Pattern PLATFORM =
      Pattern.compile("^(java|jdk|sun|awt|dev\\.ludovic\\.netlib)\\.");

  private static final long PATIENCE_MS = 1000;

  private static Surroundings now() {
    return new Surroundings(
        Locale.getDefault(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Locale.getDefault(Locale.Category.FORMAT),
        TimeZone.getDefault(),
        (Properties) System.getProperties().clone(),
        System.out,
        System.err,
        System.in,
        Thread.getDefaultUncaughtExceptionHandler(),
        Thread.getAllStackTraces().keySet());
  }

  /** Runs, and sets back what was changed: one fault must not break what comes after it. */
  static void restored(Clause.Check calls) throws Throwable {
    Surroundings before = now();
    try {
      calls.run();
    } finally {
      before.restore();
    }
  }

  /**
   * Runs, and fails when something was changed, printed or left running.
   *
   * @throws BrokenClause naming what
   */
  static void untouched(Clause.Check calls) throws Throwable {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream warned = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
      Surroundings before = now();
      calls.run();
      List<String> changed = before.changed();
      before.restore();
      unless(changed.isEmpty(), "no default of the process is changed", String.join(", ", changed));
      said("standard output", printed);
      said("standard error", warned);
      before.quiet();
    } finally {
      System.setOut(out);
      System.setErr(err);
      err.print(warned.toString(StandardCharsets.UTF_8));
    }
  }

  private static void said(String where, ByteArrayOutputStream bytes) {
    // A logger without a backend says so once, on standard error.
    List<String> lines =
        bytes
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("SLF4J") && !line.startsWith("WARNING: "))
            .toList();
    unless(lines.isEmpty(), "nothing is printed to " + where, String.join(" | ", lines));
  }

  private List<String> changed() {
    Surroundings after = now();
    List<String> changed = new ArrayList<>();
    compare(changed, "default locale", locale, after.locale);
    compare(changed, "default locale of texts", display, after.display);
    compare(changed, "default locale of numbers", format, after.format);
    compare(changed, "default time zone", zone.getID(), after.zone.getID());
    compare(changed, "standard output", out, after.out);
    compare(changed, "standard error", err, after.err);
    compare(changed, "standard input", in, after.in);
    compare(changed, "handler of uncaught exceptions", handler, after.handler);
    Set<Object> names = new HashSet<>(properties.keySet());
    names.addAll(after.properties.keySet());
    for (Object name : names) {
      if (PLATFORM.matcher(String.valueOf(name)).find()) {
        continue;
      }
      compare(changed, "system property " + name, properties.get(name), after.properties.get(name));
    }
    return changed;
  }

  private static void compare(
      List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(what + " was " + before + " and is " + after);
    }
  }

  /** Threads that came end by themselves before long; those that the platform shares may stay. */
  private void quiet() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      boolean own =
          !threads.contains(each)
              && each.getThreadGroup() != null
              && !"system".equals(each.getThreadGroup().getName())
              && !each.getName().startsWith("ForkJoinPool.commonPool");
      if (own) {
        each.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        unless(!each.isAlive(), "no thread is left running", each.getName() + " is");
      }
    }
  }

  private void restore() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    Locale.setDefault(Locale.Category.FORMAT, format);
    TimeZone.setDefault(zone);
    System.setProperties(properties);
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }
}
