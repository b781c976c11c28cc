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
 * are cut by share of characters, windows inside blocks.
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
      counts.add(new TextCount(text.name(), own.total(), own.distinct(), order.words()));
    }
    Symbols symbols = all.symbols();
    List<Values> codes = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      TextFiles text = texts.get(k);
      Codes room = Codes.room(text.name(), counts.get(k).characters(), symbols.size(), onHeap);
      scan(text, point -> room.add(symbols.code(point)));
      codes.add(room.values());
    }
    Windows windows = new Windows(options.length(), options.blocks(), options.parallel());
    if (options.tokens() == TextOptions.Tokens.CHARACTER) {
      for (Values text : codes) {
        windows.add(text, Windows.ends(text.count(), options.blocks()));
      }
      return source(windows, symbols.spellings(), symbols.size(), counts);
    }
    BytePairs pairs = BytePairs.learn(symbols.size(), options.merges(), blocks(codes));
    int[][] spelled = pairs.spelled();
    int[] lengths = Arrays.stream(spelled).mapToInt(token -> token.length).toArray();
    for (int k = 0; k < codes.size(); k++) {
      int[][] own = new int[options.blocks()][];
      for (int b = 0; b < own.length; b++) {
        own[b] = pairs.block(k * own.length + b);
      }
      windows.add(texts.get(k).name(), own, lengths, onHeap);
    }
    List<String> characters = symbols.spellings();
    List<String> tokens =
        Arrays.stream(spelled)
            .map(each -> Arrays.stream(each).mapToObj(characters::get).collect(joining()))
            .toList();
    return source(windows, tokens, symbols.size(), counts);
  }

  private TextSource source(
      Windows windows, List<String> tokens, int symbols, List<TextCount> counts) {
    TensorSpace space = TensorSpace.tokens(tokens, options.length());
    List<String> names = counts.stream().map(TextCount::name).toList();
    Pool pool = new Pool(windows.samples(space), windows.units(), names);
    TextPage page = new TextPage(options, pool, counts, symbols, tokens.size());
    return new TextSource(space, pool, page.facts(), page.report());
  }

  private void scan(TextFiles text, IntConsumer sink) {
    for (Path file : text.files()) {
      CodePoints.read(file, options.charset(), sink);
    }
  }

  private void requireBlocks(TextFiles text, long characters) {
    if (characters < options.blocks()) {
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
  private int[][] blocks(List<Values> codes) {
    int[][] blocks = new int[codes.size() * options.blocks()][];
    for (int k = 0; k < codes.size(); k++) {
      int[] ends = Windows.ends(codes.get(k).count(), options.blocks());
      for (int b = 0; b < ends.length; b++) {
        int from = b == 0 ? 0 : ends[b - 1];
        int[] block = new int[ends[b] - from];
        for (int i = 0; i < block.length; i++) {
          block[i] = (int) codes.get(k).get(from + i);
        }
        blocks[k * ends.length + b] = block;
      }
    }
    return blocks;
  }
}
