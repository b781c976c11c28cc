package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResizingTest {
  private static byte[] line(int... levels) {
    byte[] line = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      line[i] = (byte) levels[i];
    }
    return line;
  }

  @Test
  void aLineThatGrowsIsInterpolated() {
    // New centres lie at .25, .75, 1.25, 1.75 of old pixels with centres .5 and 1.5.
    assertThat(Resizing.of(2, 4).rows(line(0, 100), 1, 1)).containsExactly(line(0, 25, 75, 100));
  }

  @Test
  void aLineThatShrinksIsAveraged() {
    // Half width 2 around centre 1: distances .5, .5, 1.5 weigh 3, 3, 1; the fourth lies outside.
    assertThat(Resizing.of(4, 2).rows(line(70, 0, 0, 70), 1, 1)).containsExactly(line(30, 30));
    // Half width 4 around centre 2: distances 1.5, .5, .5, 1.5 weigh 5, 7, 7, 5.
    assertThat(Resizing.of(4, 1).rows(line(72, 0, 0, 72), 1, 1)).containsExactly(line(30));
  }

  @Test
  void columnsAndChannelsAreTreatedAlike() {
    Picture picture = new Picture("p", 2, 1, 3, line(0, 10, 200, 100, 30, 0));
    assertThat(picture.sized(4, 1).bytes())
        .containsExactly(line(0, 10, 200, 25, 15, 150, 75, 25, 50, 100, 30, 0));
    assertThat(picture.sized(2, 1)).isSameAs(picture);
  }
}
