package org.tributary.report.chart.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tributary.report.chart.mark.Drawing;

/**
 * A drawing as a PDF file of one page in light colours: vectors, and text that can be searched and
 * copied, in the bundled font.
 *
 * <p>Source: ISO 32000-1:2008, sections 7.5 (file structure), 8 (graphics), 9.7 (composite fonts).
 */
public final class PdfFile {
  /** Points a pixel: 96 pixels an inch, 72 points an inch. */
  static final double POINTS = 0.75;

  private final List<byte[]> objects = new ArrayList<>();

  private PdfFile() {}

  /** The file. */
  public static byte[] of(Drawing drawing) {
    return new PdfFile().write(drawing);
  }

  private byte[] write(Drawing drawing) {
    PdfContent content = new PdfContent(drawing);
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    StringBuilder page = new StringBuilder("<</Type/Page/Parent 2 0 R/MediaBox[0 0 ");
    page.append(PdfContent.number(POINTS * drawing.width())).append(' ');
    page.append(PdfContent.number(POINTS * drawing.height())).append("]/Contents 4 0 R");
    page.append("/Resources<</Font<</F 5 0 R>>/ExtGState<<");
    for (int i = 0; i < content.opacities().size(); i++) {
      String opacity = PdfContent.number(content.opacities().get(i));
      page.append("/G").append(i).append("<</ca ").append(opacity).append(">>");
    }
    page.append(">>/XObject<<");
    int firstImage = 5 + PdfFont.OBJECTS;
    for (int i = 0; i < content.images().size(); i++) {
      page.append("/I").append(i).append(' ').append(firstImage + i).append(" 0 R");
    }
    add(page.append(">>>>>>").toString());
    stream("", content.bytes());
    PdfFont font = new PdfFont(5);
    add(font.composite());
    add(font.descendant(content.signs()));
    add(font.descriptor());
    stream(font.fileEntries(), font.file());
    stream("", font.unicodes(content.signs()));
    content.images().forEach(this::image);
    return file();
  }

  private void add(String object) {
    objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void stream(String entries, byte[] content) {
    byte[] packed = packed(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<<" + entries + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(packed);
    out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    objects.add(out.toByteArray());
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, best)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return out.toByteArray();
  }

  private void image(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      int rgb = image.getRGB(i % width, i / width);
      pixels[3 * i] = (byte) (rgb >> 16);
      pixels[3 * i + 1] = (byte) (rgb >> 8);
      pixels[3 * i + 2] = (byte) rgb;
    }
    String size = "/Width " + width + "/Height " + height;
    stream(
        "/Type/XObject/Subtype/Image" + size + "/ColorSpace/DeviceRGB/BitsPerComponent 8", pixels);
  }

  private byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.4\n%\u00e2\u00e3\n".getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    int start = out.size();
    int size = objects.size() + 1;
    String end =
        "xref\n0 "
            + size
            + "\n0000000000 65535 f \n"
            + table
            + "trailer\n<</Size "
            + size
            + "/Root 1 0 R>>\nstartxref\n"
            + start
            + "\n%%EOF\n";
    out.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
