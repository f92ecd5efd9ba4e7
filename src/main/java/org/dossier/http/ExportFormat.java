package org.dossier.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Publication;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/// How exported articles are written: each as text that ends its line.
enum ExportFormat {
  /// A record a line, as Dossier itself reads it.
  JSONL("application/x-ndjson;charset=utf-8") {
    @Override
    String head() {
      return "";
    }

    @Override
    String article(AnnotatedArticle annotated) {
      return ArticleJson.record(annotated) + "\n";
    }

    @Override
    String broken(Problems.Told told) {
      byte[] problem = told.problem().json(told.detail(), told.parameter());
      return new String(problem, StandardCharsets.UTF_8) + "\n";
    }
  },

  /// A table for people, by RFC 4180.
  CSV("text/csv;charset=utf-8;header=present") {
    @Override
    String head() {
      return row(COLUMNS);
    }

    @Override
    String article(AnnotatedArticle annotated) {
      Article article = annotated.article();
      ArticleSummary summary = ArticleSummary.of(annotated);
      Publication published = annotated.published();
      return row(
          List.of(
              article.id(),
              article.title(),
              published == null ? "" : published.date().toString(),
              published == null ? "" : published.basis().name().toLowerCase(Locale.ROOT),
              orEmpty(summary.publisher()),
              orEmpty(summary.url()),
              orEmpty(summary.language()),
              String.join(BETWEEN, article.origin().authors()),
              labels(annotated, Facet.COUNTRY),
              labels(annotated, Facet.ORGANIZATION),
              labels(annotated, Facet.PERSON),
              article.body()));
    }

    @Override
    String broken(Problems.Told told) {
      // One field only, so that a strict reader stumbles over it.
      return row(List.of("The export broke off here: " + told.detail()));
    }
  };

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "date",
          "dateBasis",
          "publisher",
          "url",
          "language",
          "author",
          "country",
          "organization",
          "person",
          "body");
  private static final String BETWEEN = "; ";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The format of that key, which is also the ending of its files.
  static ExportFormat of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  /// What stands before the first article.
  abstract String head();

  abstract String article(AnnotatedArticle annotated);

  /// The last line of an export that broke off.
  abstract String broken(Problems.Told told);

  private static String labels(AnnotatedArticle annotated, Facet facet) {
    return annotated.of(facet).stream()
        .map(annotation -> annotation.value().label())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String row(List<String> values) {
    StringWriter row = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(row, CSVFormat.RFC4180)) {
      printer.printRecord(values.stream().map(ExportFormat::harmless));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row.toString();
  }

  /// A spreadsheet takes what begins so for a formula, and would run what an article's author
  /// wrote.
  private static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
