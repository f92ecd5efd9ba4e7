package org.dossier.http;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleExporter;
import org.jspecify.annotations.Nullable;

/// All the articles of a search, to be written one by one.
public final class SearchExport {
  static final Set<String> NAMES = QueryParameters.and("sort", "format");
  private static final int LONGEST_NAME = 60;

  private final SearchRequest request;
  private final ExportFormat format;

  private SearchExport(SearchRequest request, ExportFormat format) {
    this.request = request;
    this.format = format;
  }

  /// Reads what to export from the interface's own parameters: `q`, filters, `sort`, `format`.
  ///
  /// @throws ProblemException if a parameter is wrong; the message is a sentence for the reader
  public static SearchExport of(Map<String, List<String>> parameters) {
    return parse(new QueryString(parameters));
  }

  static SearchExport parse(QueryString sent) {
    ParameterReader in = new ParameterReader(sent, NAMES);
    Order order = SearchParameters.order(in, SearchParameters.query(in.single("q", "")).query());
    return new SearchExport(
        QueryParameters.read(in, order),
        ExportFormat.of(in.choice("format", "jsonl", "jsonl", "csv")));
  }

  ExportFormat format() {
    return format;
  }

  /// What is exported, as an address says it.
  String address() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("sort", request.order().name().toLowerCase(Locale.ROOT));
    asked.put("format", format.key());
    return SearchAddress.unordered(ExportRoute.PATH, request, asked);
  }

  /// A name for the file, of letters that every system takes.
  String fileName() {
    String words =
        request.typed().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
    String cut = words.substring(0, Math.min(words.length(), LONGEST_NAME)).replaceAll("-$", "");
    return (cut.isEmpty() ? "articles" : "articles-" + cut) + "." + format.key();
  }

  /// Where an export goes. Opened when there is something to write, so that what fails before can
  /// be told otherwise.
  public interface Target {
    Writer open() throws IOException;
  }

  /// Writes all articles and closes the target.
  ///
  /// @return how many articles there were
  public long write(ArticleExporter exporter, Target target) throws IOException {
    try (Lines lines = new Lines(format, target)) {
      long written = exporter.export(request, lines);
      lines.begin();
      return written;
    }
  }

  /// Writes all articles; what fails on the way is told in the last line, since an answer that has
  /// begun can't be taken back.
  void writeOrTell(ArticleExporter exporter, Target target) throws IOException {
    try (Lines lines = new Lines(format, target)) {
      try {
        exporter.export(request, lines);
        lines.begin();
      } catch (RuntimeException | StackOverflowError e) {
        if (!lines.hasBegun()) {
          throw e;
        }
        lines.begin().write(format.broken(Problems.tell(e)));
      }
    }
  }

  private static final class Lines implements ArticleExporter.Taker, AutoCloseable {
    private final ExportFormat format;
    private final Target target;
    private @Nullable Writer out;

    Lines(ExportFormat format, Target target) {
      this.format = format;
      this.target = target;
    }

    boolean hasBegun() {
      return out != null;
    }

    Writer begin() throws IOException {
      Writer opened = out;
      if (opened == null) {
        opened = target.open();
        out = opened;
        opened.write(format.head());
      }
      return opened;
    }

    @Override
    public void take(AnnotatedArticle article) throws IOException {
      begin().write(format.article(article));
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
