package org.tributary.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.TensorSpace;

class PointsCsvTest {
  private static List<String> lines(SamplesBuilder rows) throws IOException {
    StringWriter text = new StringWriter();
    PointsCsv.write(rows.build(), text);
    return text.toString().lines().toList();
  }

  @Test
  void tokensThatAreSpelledMakeOneTextARow() throws IOException {
    SamplesBuilder rows =
        new SamplesBuilder(TensorSpace.tokens(List.of("a", "th", "\n", ","), 4), 2);
    rows.add(new double[] {1, 0}, 1, 0);
    rows.add(new double[] {0, 3, 0}, 0, 1, Origin.REAL, 2);
    rows.add(new double[] {0, 2, 1}, 0, 2);
    assertThat(lines(rows))
        .containsExactly("source,text", "1,tha", "0,\"a,a\"", "0,\"a,a\"", "0,\"a", "th\"");
  }

  @Test
  void tokensWithoutSpellingsStayNumbers() throws IOException {
    SamplesBuilder rows = new SamplesBuilder(TensorSpace.tokens(3, 2), 1);
    rows.add(new double[] {2, 0}, 0, 0);
    assertThat(lines(rows)).containsExactly("source,v1,v2", "0,2,0");
  }
}
