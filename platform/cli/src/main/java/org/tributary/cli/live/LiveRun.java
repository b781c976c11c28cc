package org.tributary.cli.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tributary.cli.text.RunText;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunProgress;
import org.tributary.engine.run.plan.PlannedCell;

/**
 * What a run shows of itself while it goes on. Heard from its threads, asked from another; nothing
 * of it is in keys, observations or reports.
 */
public final class LiveRun implements RunListener {
  /** Failures and settings beyond these stand in the counts of the whole only. */
  private static final int MOST_FAILURES = 20;

  private static final int MOST_SETTINGS = 60;

  /** A cell in hand, and what its fits tell: how far they are, and their losses. */
  private record Running(PlannedCell cell, long since, double share, String text, Losses losses) {}

  private final Map<String, Object> about;
  private int workers;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Map<Map<String, String>, String> settings = new HashMap<>();
  private final Map<String, StringBuilder> cells = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final PartialMeans means = new PartialMeans();
  private final TimeLeft left = new TimeLeft();
  private RunProgress progress = new RunProgress(0, 0, 0, 0, 0, OptionalDouble.empty());
  private int round;
  private String state = "running";
  private String report = "";

  /**
   * A run that begins.
   *
   * @param study its name
   * @param command that goes on with it
   * @param workers that measure at once, until {@link #atOnce} tells of others
   */
  public LiveRun(String study, String command, int workers) {
    this.workers = workers;
    this.about = new LinkedHashMap<>();
    about.put("study", study);
    about.put("command", command);
  }

  @Override
  public synchronized void planned(int number, RunProgress now) {
    round = number;
    progress = now;
  }

  @Override
  public synchronized void atOnce(int cells) {
    workers = cells;
  }

  @Override
  public synchronized void progress(RunProgress now) {
    progress = now;
  }

  @Override
  public synchronized void started(PlannedCell cell) {
    running.put(cell.key(), new Running(cell, System.nanoTime(), 0, "", new Losses()));
  }

  @Override
  public synchronized void fitting(PlannedCell cell, double share, String text) {
    running.computeIfPresent(
        cell.key(), (key, was) -> new Running(was.cell(), was.since(), share, text, was.losses()));
  }

  @Override
  public synchronized void series(PlannedCell cell, String series, double time, double value) {
    Running now = running.get(cell.key());
    if (now != null) {
      now.losses().add(series, time, value);
    }
  }

  @Override
  public synchronized void finished(FinishedCell cell) {
    running.remove(cell.planned().key());
    if (!cell.reused()) {
      left.took(cell.result().durationNanos());
    }
    boolean good = cell.result().good();
    String setting = settings.computeIfAbsent(cell.planned().setting(), RunText::setting);
    mark(
        setting,
        cell.planned().replicate(),
        !good ? 'x' : cell.result().censored() ? 'c' : cell.reused() ? 'r' : 'd');
    if (good) {
      means.add(setting, cell.result().recorded());
    }
  }

  @Override
  public synchronized void failed(PlannedCell cell, String message) {
    if (failures.size() < MOST_FAILURES) {
      failures.add(message.lines().findFirst().orElse(cell.describe()));
    }
  }

  private void mark(String setting, int replicate, char state) {
    if (!cells.containsKey(setting) && cells.size() >= MOST_SETTINGS) {
      return;
    }
    StringBuilder marks = cells.computeIfAbsent(setting, name -> new StringBuilder());
    while (marks.length() <= replicate) {
      marks.append('.');
    }
    marks.setCharAt(replicate, state);
  }

  /** The run has ended and its report is written. */
  public synchronized void ended(String file) {
    state = "ended";
    report = file;
  }

  /** The run was stopped, or broke off; what it measured is kept. */
  public synchronized void stopped() {
    if (state.equals("running")) {
      state = "stopped";
    }
  }

  /** All of it, as a tree for JSON. */
  public synchronized Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>(about);
    tree.put("state", state);
    tree.put("report", report);
    tree.put("written", System.currentTimeMillis());
    tree.put("round", round);
    tree.put(
        "counts",
        Map.of(
            "total", progress.total(),
            "done", progress.done(),
            "reused", progress.reused(),
            "running", running.size(),
            "failed", progress.failed(),
            "censored", progress.censored(),
            "left", progress.left()));
    tree.put("secondsLeft", left.range(progress.left(), workers));
    tree.put("running", running.values().stream().map(LiveRun::tree).toList());
    List<Map<String, String>> grid = new ArrayList<>();
    cells.forEach(
        (setting, marks) -> grid.add(Map.of("setting", setting, "cells", marks.toString())));
    tree.put("cells", grid);
    tree.put("failures", List.copyOf(failures));
    tree.put("means", means.tree());
    Runtime machine = Runtime.getRuntime();
    tree.put("megabytes", (machine.totalMemory() - machine.freeMemory()) >> 20);
    tree.put("mostMegabytes", machine.maxMemory() >> 20);
    tree.put("workers", workers);
    tree.put("processors", machine.availableProcessors());
    return tree;
  }

  private static Map<String, Object> tree(Running cell) {
    return Map.of(
        "cell", cell.cell().describe(),
        "seconds", (System.nanoTime() - cell.since()) / 1_000_000_000L,
        "share", cell.share(),
        "text", cell.text(),
        "series", cell.losses().tree());
  }
}
