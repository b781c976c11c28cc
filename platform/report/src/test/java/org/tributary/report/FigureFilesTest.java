package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Style;

class FigureFilesTest {
  private static final Paint RED = new Paint("--red", "#ff0000", "#ff0000");
  private static final Paint BLUE = new Paint("--blue", "#0000ff", "#0000ff");

  private static Map<String, Drawing> figures(ReportInput input) {
    return Report.figures(input.result().charts(), input.artifacts());
  }

  private static Drawing known() {
    return new Drawing(
        200,
        100,
        "",
        List.of(
            new Box(10, 10, 40, 30, Style.filled(RED)),
            Group.moved(100, 40, List.of(new Disc(20, 10, 8, Style.filled(BLUE)))),
            Label.of(100, 90, "−3·10⁻⁴ Ω", 12, Label.Anchor.MIDDLE, Paint.INK)));
  }

  private static void coloursStandWhereTheyWereDrawn(BufferedImage image) {
    double scale = image.getWidth() / 200.0;
    assertThat(rgb(image, 30 * scale, 25 * scale)).isEqualTo(0xff0000);
    assertThat(rgb(image, 120 * scale, 50 * scale)).isEqualTo(0x0000ff);
    assertThat(rgb(image, 5 * scale, 5 * scale)).isEqualTo(0xffffff);
    assertThat(rgb(image, 120 * scale, 40 * scale)).as("above the disc").isEqualTo(0xffffff);
    long ink = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = (int) (78 * scale); y < 95 * scale; y++) {
        ink += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    assertThat(ink / (scale * scale)).as("ink of the text").isBetween(40.0, 400.0);
  }

  private static int rgb(BufferedImage image, double x, double y) {
    return image.getRGB((int) x, (int) y) & 0xffffff;
  }

  @Test
  void aPngHasItsMarksInPlaceAtTwiceTheSize() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.bytes(known())));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(200);
    coloursStandWhereTheyWereDrawn(image);
  }

  @Test
  void aPdfHasItsMarksInPlaceAndItsTextCanBeSearched() throws IOException {
    try (PDDocument document = Loader.loadPDF(FigureFormat.PDF.bytes(known()))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(150f, within(0.01f));
      coloursStandWhereTheyWereDrawn(new PDFRenderer(document).renderImage(0, 4));
      assertThat(new PDFTextStripper().getText(document)).contains("−3·10⁻⁴ Ω");
    }
  }

  @Test
  @Tag("acceptance")
  void everyFigureOfEveryReportCanBeWritten() throws IOException {
    Path folder = Path.of("target", "figures");
    Files.createDirectories(folder);
    for (ReportInput input :
        List.of(SampleReports.figureOne(), SampleReports.loop(), SampleReports.table())) {
      Map<String, Drawing> figures = figures(input);
      assertThat(figures).hasSameSizeAs(input.result().charts());
      for (Map.Entry<String, Drawing> figure : figures.entrySet()) {
        for (FigureFormat format : FigureFormat.values()) {
          byte[] bytes = format.bytes(figure.getValue());
          Files.write(folder.resolve(figure.getKey() + format.ending()), bytes);
          assertThat(bytes).isEqualTo(format.bytes(figure.getValue()));
        }
        try (PDDocument document = Loader.loadPDF(FigureFormat.PDF.bytes(figure.getValue()))) {
          String title = new PDFTextStripper().getText(document).lines().findFirst().orElse("");
          Optional<String> asked =
              input.result().charts().stream()
                  .filter(chart -> chart.id().equals(figure.getKey()))
                  .map(chart -> chart.title())
                  .findFirst();
          assertThat(asked.orElseThrow()).startsWith(title.strip());
        }
      }
    }
  }

  @Test
  void aFileIsThePagesFigureButForColours() {
    Drawing sheet = figures(SampleReports.loop()).get("variance-by-generation");
    String file = new String(FigureFormat.SVG.bytes(sheet), StandardCharsets.UTF_8);
    String page = Report.html(SampleReports.loop());
    int start = file.indexOf("<g class=\"panel\"");
    String panel = file.substring(start, file.lastIndexOf("</g>"));
    String shapes = panel.replaceAll("(fill|stroke)=\"[^\"]*\"", "");
    assertThat(page.replaceAll("(fill|stroke)=\"[^\"]*\"", "")).contains(shapes);
    assertThat(file).doesNotContain("var(--");
  }
}
