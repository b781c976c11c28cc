package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.report.Artifact;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Picture;
import org.tributary.report.chart.plot.ImageSheet;
import org.tributary.report.chart.plot.Sheet;
import org.tributary.report.chart.write.ImageSize;
import org.tributary.report.html.Element;

/** Images the cells emitted, each with where it stands. */
record ImageGrid(List<Artifact> artifacts) {
  private static final int MOST = 60;
  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  Element grid() {
    List<Artifact> images =
        artifacts.stream().filter(artifact -> TYPES.contains(artifact.mediaType())).toList();
    Element frame = Element.of("div");
    if (images.isEmpty()) {
      return frame.add(Element.of("p", "quiet").text("The cells emitted no images."));
    }
    Element grid = Element.of("div", "images");
    images.stream().limit(MOST).forEach(image -> grid.add(image(image)));
    frame.add(grid);
    if (images.size() > MOST) {
      frame.add(
          Element.of("p", "quiet")
              .text("The first " + MOST + " of " + images.size() + "; all lie in the run folder."));
    }
    return frame;
  }

  /** The images as one drawing that stands alone. */
  Drawing sheet(String title) {
    List<Map.Entry<String, Picture>> drawn = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (TYPES.contains(artifact.mediaType()) && drawn.size() < MOST) {
        Picture picture = ImageSize.of(artifact.mediaType(), artifact.bytes());
        drawn.add(Map.entry(ArtifactWords.of(artifact, true), picture));
      }
    }
    String caption = drawn.isEmpty() ? "The cells emitted no images." : "";
    return Sheet.of(title, ImageSheet.of(drawn), caption);
  }

  private static Element image(Artifact artifact) {
    String words = ArtifactWords.of(artifact, true);
    String data = Base64.getEncoder().encodeToString(artifact.bytes());
    return Element.of("div", "image")
        .add(
            Element.of("img")
                .with("alt", "Image of " + words)
                .with("src", "data:" + artifact.mediaType() + ";base64," + data))
        .add(Element.of("span").text(words));
  }
}
