package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Kind;

class BytePairsTest {
  @TempDir Path folder;

  private static int[] codes(String letters) {
    return letters.chars().map(letter -> letter - 'a').toArray();
  }

  private static String spelled(BytePairs pairs, int block) {
    StringBuilder text = new StringBuilder();
    for (int token : pairs.block(block)) {
      for (int symbol : pairs.spelled()[token]) {
        text.append((char) ('a' + symbol));
      }
    }
    return text.toString();
  }

  @Test
  void theMostFrequentPairIsMergedFirstAndTiesGoToSmallerCodes() {
    // By hand: aa 4 times, then Z a, a b and Z a b ... : aa -> e, ab -> f (2), ef -> g (2).
    BytePairs pairs = BytePairs.learn(4, 3, new int[][] {codes("aaabdaaabac")});
    assertThat(pairs.spelled()[4]).containsExactly(0, 0);
    assertThat(pairs.spelled()[5]).containsExactly(0, 1);
    assertThat(pairs.spelled()[6]).containsExactly(0, 0, 0, 1);
    assertThat(pairs.block(0)).containsExactly(6, 3, 6, 0, 2);
  }

  @Test
  void itStopsWhenNoPairOccursTwiceAndNeverMergesAcrossBlocks() {
    BytePairs pairs = BytePairs.learn(4, 100, new int[][] {codes("ab"), codes("ab"), codes("cd")});
    assertThat(pairs.vocabulary()).isEqualTo(5);
    assertThat(pairs.block(0)).containsExactly(4);
    assertThat(pairs.block(2)).containsExactly(2, 3);
  }

  @Test
  void countsThatFollowTheMergesAreThoseCountedAfresh() {
    // A random text of few letters is full of runs: every merge is the most frequent pair by
    // a count from nothing.
    RandomStream stream = RandomStream.of(5, 0);
    int[] text = new int[400];
    Arrays.setAll(text, i -> stream.nextInt(3));
    for (int merges = 1; merges <= 12; merges++) {
      BytePairs before = BytePairs.learn(3, merges, new int[][] {text.clone()});
      BytePairs after = BytePairs.learn(3, merges + 1, new int[][] {text.clone()});
      int[] tokens = before.block(0);
      int[][] counts = new int[3 + merges][3 + merges];
      for (int i = 1; i < tokens.length; i++) {
        counts[tokens[i - 1]][tokens[i]]++;
      }
      int most = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElseThrow();
      int chosen = 0;
      for (int left = 0; left < counts.length; left++) {
        for (int right = 0; right < counts.length; right++) {
          int[] joined = concatenated(before.spelled()[left], before.spelled()[right]);
          if (counts[left][right] == most && Arrays.equals(joined, after.spelled()[3 + merges])) {
            chosen++;
          }
        }
      }
      assertThat(chosen).as("merge " + merges).isPositive();
      assertThat(spelled(after, 0).chars().map(letter -> letter - 'a').toArray()).isEqualTo(text);
    }
  }

  private static int[] concatenated(int[] left, int[] right) {
    int[] joined = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, joined, left.length, right.length);
    return joined;
  }

  @Test
  void rowsOfTokensCountTheirCharacters() {
    String text = "in the beginning and in the end ".repeat(20);
    TextSource source =
        new Texts(folder)
            .file("a.txt", text)
            .with("tokens", TextOptions.Tokens.BYTE_PAIR)
            .with("merges", 30)
            .with("length", 16)
            .with("blocks", 4)
            .read();
    Samples rows = source.windows().rows();
    double characters = 0;
    int tokens = 0;
    for (int row = 0; row < rows.size(); row++) {
      characters += rows.extra("characters", row);
      tokens += rows.length(row);
    }
    assertThat(characters).isEqualTo(text.length());
    assertThat(tokens).isLessThan(text.length() / 3);
    List<String> spellings = ((Kind.Tokens) source.space().kind(0)).spellings();
    StringBuilder read = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.length(row); i++) {
        read.append(spellings.get((int) rows.value(row, i)));
      }
    }
    assertThat(read.toString()).isEqualTo(text);
    assertThat(source.found().notes()).anyMatch(note -> note.contains("held-out ones included"));
  }

  @Test
  void tooManyTokensAreRefused() {
    assertThatThrownBy(() -> BytePairs.learn(3000, 2000, new int[][] {{0}}))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("lower merges");
  }
}
