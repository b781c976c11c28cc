package org.tributary.plugins.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tributary.plugins.process.Block.Part;
import org.tributary.plugins.process.Block.Type;

/**
 * Blocks as CSV files, one a set: a column a block, or as many as a block of rows has; the source
 * of a row in the column {@code source}, the length of a sequence in {@code length}. Numbers and
 * codes only, so that no value needs a quote.
 */
final class CsvFiles {
  private CsvFiles() {}

  static void write(List<Block> blocks, Path folder) throws IOException {
    for (String set : blocks.stream().map(Block::set).distinct().toList()) {
      List<Block> own = blocks.stream().filter(each -> each.set().equals(set)).toList();
      if (own.get(0).part() != Part.MODEL) {
        write(own, rows(own), folder.resolve(set + ".csv"));
      }
    }
  }

  private static int rows(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::count).min().orElse(0);
  }

  private static void write(List<Block> blocks, int rows, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      List<String> names = new ArrayList<>();
      for (Block block : blocks) {
        int width = rows == 0 ? 1 : block.count() / rows;
        for (int i = 0; i < width; i++) {
          names.add(name(block, i, width));
        }
      }
      out.write(String.join(",", names));
      out.write('\n');
      for (int row = 0; row < rows; row++) {
        for (int b = 0; b < blocks.size(); b++) {
          Block block = blocks.get(b);
          int width = block.count() / rows;
          for (int i = 0; i < width; i++) {
            out.write(b + i == 0 ? "" : ",");
            double value = block.number(row * width + i);
            out.write(
                block.type() == Type.INT32
                    ? Integer.toString((int) value)
                    : Double.toString(value));
          }
        }
        out.write('\n');
      }
    }
  }

  private static String name(Block block, int index, int width) {
    String name = block.field().isEmpty() ? block.part().word() : block.field();
    String plain = name.replaceAll("[,\"\\p{Cntrl}]", "_");
    return width == 1 ? plain : plain + "_" + (index + 1);
  }

  /** A file of numbers with a line of names, a block a column. */
  static List<Block> read(Path file, String set) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      throw new Wire.NonsenseException(file.getFileName() + " is empty: it needs a line of names");
    }
    String[] names = lines.get(0).split(",", -1);
    int rows = lines.size() - 1;
    ByteBuffer[] columns = new ByteBuffer[names.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Block.room(rows, Type.FLOAT64);
    }
    for (int row = 0; row < rows; row++) {
      String[] values = lines.get(row + 1).split(",", -1);
      if (values.length != names.length) {
        throw at(file, row, values.length + " values where " + names.length + " were wanted");
      }
      for (int i = 0; i < values.length; i++) {
        try {
          columns[i].putDouble(Double.parseDouble(values[i].strip()));
        } catch (NumberFormatException word) {
          throw at(file, row, "'" + Wire.shown(values[i]) + "' is no number");
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Part part = names[i].strip().equals("source") ? Part.SOURCE : Part.VALUE;
      blocks.add(new Block(set, names[i].strip(), part, Type.FLOAT64, columns[i]));
    }
    return blocks;
  }

  private static IOException at(Path file, int row, String what) {
    return new Wire.NonsenseException(file.getFileName() + ", line " + (row + 2) + ": " + what);
  }
}
