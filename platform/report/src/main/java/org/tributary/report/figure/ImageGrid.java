package org.tributary.report.figure;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.tributary.report.Artifact;
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
