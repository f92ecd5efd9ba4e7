package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.IndexReport;
import org.dossier.ingest.Progress;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.ForgivingSearch;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;

/// Prints how well Dossier ranks, beside plain BM25 ([PlainBm25]) on the same texts.
///
/// Arguments: `[--queries] FOLDERS…`. A folder holds a collection with judged questions:
///
/// - `docs.jsonl`: an article a line, with `id`, `title` and `text`;
/// - `queries.jsonl`: a question a line, with `id` and `text`;
/// - `qrels.tsv`: question, article and grade, parted by tabs; a grade above 0 is relevant.
///
/// Dossier indexes and annotates `docs.jsonl` as any file (the rules, without the recogniser) and
/// answers as it does when served. Questions without a relevant article are left out. Averages over
/// the questions, of the first 1,000 articles: nDCG@10 (the gain is the grade, Järvelin and
/// Kekäläinen 2002), mean average precision and recall@100. `--queries` also prints each question.
public final class RelevanceBench {
  private static final int DEPTH = 1000;

  private final boolean byQuery;
  private final PrintStream out;

  private RelevanceBench(boolean byQuery, PrintStream out) {
    this.byQuery = byQuery;
    this.out = out;
  }

  /// Runs the measurements.
  public static void main(String[] args) throws Exception {
    List<Path> folders = new ArrayList<>();
    boolean byQuery = false;
    for (String arg : args) {
      if (arg.equals("--queries")) {
        byQuery = true;
      } else {
        folders.add(Path.of(arg));
      }
    }
    RelevanceBench bench = new RelevanceBench(byQuery, System.out);
    for (Path folder : folders) {
      bench.measure(folder);
    }
  }

  private void measure(Path folder) throws Exception {
    Map<String, Map<String, Integer>> judged = judgments(folder.resolve("qrels.tsv"));
    Map<String, String> questions = new LinkedHashMap<>();
    for (JsonNode line : JsonLines.read(folder.resolve("queries.jsonl"))) {
      String id = line.path("id").asText();
      if (judged.getOrDefault(id, Map.of()).values().stream().anyMatch(grade -> grade > 0)) {
        questions.put(id, line.path("text").asText());
      }
    }
    Path docs = folder.resolve("docs.jsonl");
    out.printf("%s: %d questions%n", folder.getFileName(), questions.size());
    AnnotationPipeline pipeline = AnnotationPipeline.standard();
    Path index = Files.createTempDirectory("relevance");
    IndexReport report;
    try (LuceneArticleIndexer writer = LuceneArticleIndexer.open(index)) {
      CollectionIndexer indexer = new CollectionIndexer(pipeline, 2);
      report = indexer.run(List.of(docs), writer, IndexOptions.UPDATE, new Progress() {});
    }
    out.println("  " + report.line());
    Ranking.Quality plain;
    try (PlainBm25 bm25 = PlainBm25.of(docs)) {
      plain = measure("plain BM25", questions, judged, text -> bm25.search(text, DEPTH));
    }
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      NameResolver names =
          words ->
              pipeline.named(words).stream()
                  .map(named -> new NameResolver.Name(named.facet(), named.value()))
                  .toList();
      SearchEngine search =
          new ForgivingSearch(collection.searchEngine(), names, collection.speller());
      List<String> relaxed = new ArrayList<>();
      Ranking.Quality ours =
          measure("Dossier", questions, judged, text -> ask(search, text, relaxed));
      out.printf(
          "  no article with all the words, so those with some: %d questions%n", relaxed.size());
      out.printf(
          Locale.ROOT,
          "  %-12s %+7.1f %% %+7.1f %% %+7.1f %%%n",
          "difference",
          100 * (ours.ndcg() / plain.ndcg() - 1),
          100 * (ours.map() / plain.map() - 1),
          100 * (ours.recall() / plain.recall() - 1));
    }
  }

  private Ranking.Quality measure(
      String name,
      Map<String, String> questions,
      Map<String, Map<String, Integer>> judged,
      Ranking ranking)
      throws IOException {
    // Once before the clock runs, for the compiler.
    for (String text : questions.values()) {
      ranking.of(text);
    }
    List<Ranking.Quality> each = new ArrayList<>();
    long start = System.nanoTime();
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (Map.Entry<String, String> question : questions.entrySet()) {
      answers.put(question.getKey(), ranking.of(question.getValue()));
    }
    double millis = (System.nanoTime() - start) / 1e6 / questions.size();
    answers.forEach((id, found) -> {
      Ranking.Quality quality = Ranking.Quality.of(found, judged.getOrDefault(id, Map.of()));
      each.add(quality);
      if (byQuery) {
        out.printf("    %s %s%n", id, quality);
      }
    });
    Ranking.Quality mean = Ranking.Quality.mean(each);
    out.printf(Locale.ROOT, "  %-12s %s, %.1f ms a question%n", name, mean, millis);
    return mean;
  }

  // All pages of a hundred, as a reader of the interface would get them.
  private static List<String> ask(SearchEngine search, String text, List<String> relaxed) {
    List<String> ids = new ArrayList<>();
    String next = null;
    do {
      SearchRequest request =
          new SearchRequest(
              text,
              QueryParser.parse(text).query(),
              List.of(),
              Order.RELEVANCE,
              new Window(1, Window.MAX_SIZE, next),
              List.of(),
              new PassageRequest(0, 200));
      SearchResults results = search.search(request);
      if (next == null && results.relaxed() && !relaxed.contains(text)) {
        relaxed.add(text);
      }
      results.hits().forEach(hit -> ids.add(hit.article().id()));
      next = results.next();
    } while (next != null && ids.size() < DEPTH);
    return ids;
  }

  private static Map<String, Map<String, Integer>> judgments(Path file) throws IOException {
    Map<String, Map<String, Integer>> judged = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\t");
      if (fields.length == 3) {
        judged
            .computeIfAbsent(fields[0], id -> new HashMap<>())
            .merge(fields[1], Integer.valueOf(fields[2].strip()), Math::max);
      }
    }
    return judged;
  }
}
