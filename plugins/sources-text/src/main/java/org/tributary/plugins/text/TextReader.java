package org.tributary.plugins.text;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.space.TensorSpace;

/**
 * Turns texts into a pool: a first pass collects the symbols, a second writes their codes; blocks
 * are cut by share of characters, or are lines, and windows lie inside blocks. Lines that are
 * records are taken in an order of what they hold, so that their order in the file decides nothing.
 */
final class TextReader {
  private final TextOptions options;
  private final long onHeap;

  TextReader(TextOptions options) {
    this(options, Codes.ON_HEAP);
  }

  TextReader(TextOptions options, long onHeap) {
    this.options = options;
    this.onHeap = onHeap;
  }

  TextSource read() {
    List<TextFiles> texts = TextFiles.of(options);
    List<TextCount> counts = new ArrayList<>();
    Symbols.Collector all = new Symbols.Collector();
    for (TextFiles text : texts) {
      Symbols.Collector own = new Symbols.Collector();
      LineOrder order = new LineOrder();
      scan(
          text,
          point -> {
            own.add(point);
            order.add(point);
          });
      requireBlocks(text, own.total());
      all.addAll(own);
      counts.add(
          new TextCount(text.name(), own.total(), own.distinct(), order.words(), order.records()));
    }
    boolean lines = lines(counts);
    Symbols symbols = all.symbols();
    List<Values> codes = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      TextFiles text = texts.get(k);
      Codes room = Codes.room(text.name(), counts.get(k).characters(), symbols.size(), onHeap);
      scan(text, point -> room.add(symbols.code(point)));
      codes.add(room.values());
    }
    List<int[]> ends = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      Values text = codes.get(k);
      if (lines) {
        TextLines own = TextLines.of(text, symbols.code('\n'));
        requireLines(texts.get(k), own.ends().length);
        Codes room = Codes.room(texts.get(k).name(), text.count(), symbols.size(), onHeap);
        own.inTurn(text, room);
        codes.set(k, room.values());
        ends.add(own.ends());
      } else {
        ends.add(Windows.ends(text.count(), options.blocks()));
      }
    }
    Windows windows = new Windows(options.length(), options.parallel() && !lines);
    if (options.tokens() == TextOptions.Tokens.CHARACTER) {
      for (int k = 0; k < codes.size(); k++) {
        windows.add(codes.get(k), ends.get(k));
      }
      return source(windows, symbols.spellings(), symbols.size(), counts, lines);
    }
    BytePairs pairs = BytePairs.learn(symbols.size(), options.merges(), blocks(codes, ends));
    int block = 0;
    int[][] spelled = pairs.spelled();
    int[] lengths = Arrays.stream(spelled).mapToInt(token -> token.length).toArray();
    for (int k = 0; k < codes.size(); k++) {
      int[][] own = new int[ends.get(k).length][];
      for (int b = 0; b < own.length; b++) {
        own[b] = pairs.block(block++);
      }
      windows.add(texts.get(k).name(), own, lengths, onHeap);
    }
    List<String> characters = symbols.spellings();
    List<String> tokens =
        Arrays.stream(spelled)
            .map(each -> Arrays.stream(each).mapToObj(characters::get).collect(joining()))
            .toList();
    return source(windows, tokens, symbols.size(), counts, lines);
  }

  private boolean lines(List<TextCount> counts) {
    return switch (options.unit()) {
      case LINE -> true;
      case BLOCK -> false;
      case AUTO -> counts.stream().allMatch(TextCount::records);
    };
  }

  private TextSource source(
      Windows windows, List<String> tokens, int symbols, List<TextCount> counts, boolean lines) {
    TensorSpace space = TensorSpace.tokens(tokens, options.length());
    List<String> names = counts.stream().map(TextCount::name).toList();
    Pool pool = new Pool(windows.samples(space), windows.units(), names);
    TextPage page = new TextPage(options, pool, counts, symbols, tokens.size(), lines);
    return new TextSource(space, pool, page.facts(), page.report());
  }

  private void scan(TextFiles text, IntConsumer sink) {
    for (Path file : text.files()) {
      CodePoints.read(file, options.charset(), sink);
    }
  }

  private static void requireLines(TextFiles text, int lines) {
    if (lines < 2) {
      throw new OptionException(
          "unit", text.name() + " has fewer than 2 lines: set unit: block for running text");
    }
  }

  private void requireBlocks(TextFiles text, long characters) {
    if (options.unit() != TextOptions.Unit.LINE && characters < options.blocks()) {
      throw new OptionException(
          "blocks",
          text.name()
              + " has "
              + characters
              + " characters, fewer than blocks ("
              + options.blocks()
              + "): name a longer text or lower blocks");
    }
  }

  /** Codes of every block, source after source. */
  private static int[][] blocks(List<Values> codes, List<int[]> ends) {
    List<int[]> blocks = new ArrayList<>();
    for (int k = 0; k < codes.size(); k++) {
      int from = 0;
      for (int end : ends.get(k)) {
        int[] block = new int[end - from];
        for (int i = 0; i < block.length; i++) {
          block[i] = (int) codes.get(k).get(from + i);
        }
        blocks.add(block);
        from = end;
      }
    }
    return blocks.toArray(int[][]::new);
  }
}
