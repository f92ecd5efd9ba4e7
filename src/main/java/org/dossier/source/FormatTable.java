package org.dossier.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Formats by the endings of file names. Safe for use by many threads.
final class FormatTable {
  /// The formats that come with Dossier.
  static final List<ArticleFormat> STANDARD =
      List.of(
          new TextFormat(),
          new MarkdownFormat(),
          new HtmlFormat(),
          new JsonFormat(),
          new JsonLinesFormat(),
          new CsvFormat(),
          new XmlFormat(),
          new MailFormat(),
          new MailboxFormat(),
          new PdfFormat(),
          new WordFormat(),
          new OpenDocumentFormat(),
          new RichTextFormat(),
          new EpubFormat(),
          new WarcFormat());

  private static final String PACKED = ".gz";

  private final Map<String, ArticleFormat> byEnding = new HashMap<>();

  FormatTable(List<ArticleFormat> formats) {
    for (ArticleFormat format : formats) {
      format.endings().forEach(ending -> byEnding.put(ending, format));
    }
  }

  /// The format of files of that name; null where there is none.
  @Nullable ArticleFormat find(String name) {
    String plain = isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return byEnding.get(ending);
  }

  /// The format of files of that name, which is known.
  ArticleFormat format(String name) {
    ArticleFormat format = find(name);
    if (format == null) {
      throw new IllegalArgumentException("unknown ending: " + name);
    }
    return format;
  }

  static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }
}
