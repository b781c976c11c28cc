package org.tributary.plugins.text;

import java.util.List;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;
import org.tributary.sdk.option.Option;

/** Options of {@link TextFactory}. */
public record TextOptions(
    @Option(value = "text files, one source each", fallback = "[]") List<InputFile> files,
    @Option(
            value = "folders, one source each: their files one after another in order of name",
            fallback = "[]")
        List<InputFolder> folders,
    @Option(
            value = "character set of the files",
            fallback = "utf-8",
            oneOf = {"utf-8", "latin-1", "windows-1252", "utf-16"})
        String charset,
    @Option(
            value =
                "what a token is: a character, or one of the byte pairs learnt from the whole text,"
                    + " held-out blocks included",
            fallback = "character")
        Tokens tokens,
    @Option(
            value = "byte pairs that are merged into tokens of their own",
            fallback = "200",
            min = 1,
            max = 2000,
            where = "tokens: byte-pair")
        int merges,
    @Option(
            value = "tokens of a window: a row, and the longest context a model sees",
            fallback = "128",
            min = 2)
        int length,
    @Option(
            value =
                "what stays on one side of a split: contiguous blocks of running text, or lines"
                    + " that are a record each, whatever their order; auto takes lines where all"
                    + " texts have short lines without sentences",
            fallback = "auto")
        Unit unit,
    @Option(
            value = "contiguous blocks a text is cut into; splits hold out whole blocks",
            fallback = "10",
            min = 2,
            where = "unit: auto | block")
        int blocks,
    @Option(
            value =
                "whether block i of every text is one unit, held out of all of them at once: needed"
                    + " where texts say the same, harmless where they do not",
            fallback = "true",
            where = "unit: auto | block")
        boolean parallel) {

  /** What stays on one side of a split. */
  public enum Unit {
    /** Lines where they are records, else blocks. */
    AUTO,
    /** Contiguous blocks. */
    BLOCK,
    /** Lines. */
    LINE
  }

  /** What a token is. */
  public enum Tokens {
    /** A Unicode code point. */
    CHARACTER,
    /** A frequent run of characters, merged pair by pair. */
    BYTE_PAIR
  }
}
