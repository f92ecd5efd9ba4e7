package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;

/// Prints how many articles of a file are told to be of which language when nothing states it.
///
/// Arguments: files of JSON Lines, gzipped where the name ends in `.gz`, each line an article with
/// `id` and `body` (or `text`); other fields are not read. Of each file the first 500 are told.
public final class LanguageBench {
  private static final int MOST = 500;

  private LanguageBench() {}

  /// Runs the measurements.
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    AnnotationPipeline pipeline =
        AnnotationPipeline.standard(LocalDate.of(2026, 1, 1), SpanProposer.NONE);
    for (String file : args) {
      Map<String, Integer> languages = new TreeMap<>();
      List<JsonNode> articles = JsonLines.read(Path.of(file));
      for (JsonNode line : articles.subList(0, Math.min(MOST, articles.size()))) {
        String body = line.path(line.has("body") ? "body" : "text").asText();
        if (body.isBlank()) {
          continue;
        }
        Article article = Article.of(line.path("id").asText(), "-", body);
        List<Annotation> told = pipeline.annotate(article).of(Facet.LANGUAGE);
        languages.merge(told.isEmpty() ? "none" : told.getFirst().value().id(), 1, Integer::sum);
      }
      out.printf("%s: %s%n", Path.of(file).getFileName(), languages);
    }
  }
}
