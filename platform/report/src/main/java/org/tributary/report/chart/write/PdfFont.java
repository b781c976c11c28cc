package org.tributary.report.chart.write;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import org.tributary.report.chart.font.ChartFont;

/**
 * The bundled font inside a PDF file: glyphs by number, widths, and which sign each glyph is.
 *
 * <p>Source: ISO 32000-1:2008, sections 9.7.4 (CIDFontType2), 9.8 (descriptor), 9.10.3 (ToUnicode).
 *
 * @param first number of its first object
 */
record PdfFont(int first) {
  /** How many objects it is made of. */
  static final int OBJECTS = 5;

  private static final String NAME = "TRBTRY+Roboto-Regular";

  String composite() {
    return "<</Type/Font/Subtype/Type0/BaseFont/"
        + NAME
        + "/Encoding/Identity-H/DescendantFonts["
        + (first + 1)
        + " 0 R]/ToUnicode "
        + (first + 4)
        + " 0 R>>";
  }

  String descendant(SortedMap<Integer, Integer> signs) {
    StringBuilder widths = new StringBuilder();
    for (int glyph : signs.keySet()) {
      widths.append(glyph).append('[');
      widths.append(PdfContent.number(ChartFont.bundled().thousandths(glyph))).append(']');
    }
    return "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
        + NAME
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
        + "/FontDescriptor "
        + (first + 2)
        + " 0 R/DW 1000/W["
        + widths
        + "]>>";
  }

  String descriptor() {
    return "<</Type/FontDescriptor/FontName/"
        + NAME
        + "/Flags 32/FontBBox[-737 -271 1148 1056]"
        + "/ItalicAngle 0/Ascent 928/Descent -244/CapHeight 711/StemV 80/FontFile2 "
        + (first + 3)
        + " 0 R>>";
  }

  String fileEntries() {
    return "/Length1 " + file().length;
  }

  byte[] file() {
    return ChartFont.bundled().trueType();
  }

  /** The sign of each glyph that is used. */
  byte[] unicodes(SortedMap<Integer, Integer> signs) {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("/CMapName /Signs def /CMapType 2 def\n");
    map.append("1 begincodespacerange <0000> <ffff> endcodespacerange\n");
    for (Map.Entry<Integer, Integer> sign : signs.entrySet()) {
      map.append("1 beginbfchar <").append(hex(sign.getKey())).append("> <");
      for (char unit : Character.toChars(sign.getValue())) {
        map.append(hex(unit));
      }
      map.append("> endbfchar\n");
    }
    map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static String hex(int value) {
    return String.format(java.util.Locale.ROOT, "%04x", value);
  }
}
