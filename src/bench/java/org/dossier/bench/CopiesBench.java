package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.Progress;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.Stories;
import org.dossier.source.CollectionFiles;
import org.jspecify.annotations.Nullable;

/// Prints how well near-copies are folded into stories, beside a comparison of each body with each.
///
/// Arguments: `ARTICLES INDEX`: a file of articles in JSON Lines with `id`, `title` and `body`, and
/// an empty folder for the index. Two bodies are the same if their words are, and a pair of
/// near-copies if of their sets of five words in a row at least 0.8 is common (bodies of fewer than
/// 14 words are left out). The comparison has its own way to read words, and takes the bodies as they
/// are, with whatever Dossier passes over as page furniture.
public final class CopiesBench {
  private static final PrintStream out = System.out;
  private static final double RESEMBLANCE = 0.8;
  private static final int IN_A_ROW = 5;
  private static final int FEW = 14;
  private static final int SEARCHES = 5;

  private CopiesBench() {}

  /// Runs the measurement.
  public static void main(String[] args) throws IOException, InterruptedException {
    Path articles = Path.of(args[0]);
    Path index = Path.of(args[1]);
    try (LuceneArticleIndexer writer = LuceneArticleIndexer.open(index)) {
      CollectionIndexer indexer = new CollectionIndexer(AnnotationPipeline.standard(), 2);
      CollectionFiles files = CollectionFiles.of(List.of(articles));
      out.println(indexer.run(files, writer, IndexOptions.UPDATE, new Progress() {}).line());
    }
    Map<String, Integer> storyOf;
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      storyOf = stories(collection.searchEngine());
    }
    compare(articles, storyOf);
  }

  // The number of its story, by the id of the article.
  private static Map<String, Integer> stories(SearchEngine search) {
    double plain = millis(search, false);
    double first = millis(search, true);
    double again = millis(search, true);
    for (int i = 0; i < SEARCHES; i++) {
      plain = Math.min(plain, millis(search, false));
      again = Math.min(again, millis(search, true));
    }
    out.printf(
        Locale.ROOT,
        "the first folded search, which groups all articles: %.0f ms; then %.1f ms, unfolded %.1f%n",
        first,
        again,
        plain);
    Map<String, Integer> storyOf = new HashMap<>();
    int stories = 0;
    String next = null;
    do {
      SearchResults page = search.search(request(Window.MAX_SIZE, next, true));
      Stories folded = page.stories();
      if (folded == null) {
        throw new IllegalStateException("a folded search must tell of stories");
      }
      for (int i = 0; i < page.hits().size(); i++) {
        Stories.Copies copies = folded.copies().get(i);
        if (copies.count() > copies.articles().size()) {
          throw new IllegalStateException("more copies than are listed (got: " + copies.count() + ")");
        }
        int story = stories++;
        storyOf.put(page.hits().get(i).article().id(), story);
        copies.articles().forEach(copy -> storyOf.put(copy.id(), story));
      }
      next = page.next();
    } while (next != null);
    out.printf("%d articles are %d stories%n", storyOf.size(), stories);
    return storyOf;
  }

  private static double millis(SearchEngine search, boolean folded) {
    long start = System.nanoTime();
    search.search(request(Window.MAX_SIZE, null, folded));
    return (System.nanoTime() - start) / 1e6;
  }

  private static SearchRequest request(int size, @Nullable String cursor, boolean folded) {
    return new SearchRequest(
            "",
            new TextQuery.All(),
            List.of(),
            Order.NEWEST,
            new Window(1, size, cursor),
            List.of(),
            new PassageRequest(0, 200))
        .withFolded(folded);
  }

  private static void compare(Path articles, Map<String, Integer> storyOf) throws IOException {
    Map<String, String[]> words = new LinkedHashMap<>();
    for (JsonNode article : JsonLines.read(articles)) {
      String folded = article.path("body").asText().toLowerCase(Locale.ROOT);
      String[] its =
          Arrays.stream(folded.split("[^\\p{L}\\p{N}_]+"))
              .filter(word -> !word.isEmpty())
              .toArray(String[]::new);
      words.put(article.path("id").asText(), its);
    }
    Map<List<String>, String> firstOf = new HashMap<>();
    int same = 0;
    int apart = 0;
    for (Map.Entry<String, String[]> article : words.entrySet()) {
      String first = firstOf.putIfAbsent(List.of(article.getValue()), article.getKey());
      if (first != null) {
        same++;
        apart += together(storyOf, first, article.getKey()) ? 0 : 1;
      }
    }
    out.printf("%d bodies have the same words as one before, %d not folded%n", same, apart);
    pairs(words, storyOf);
  }

  private static void pairs(Map<String, String[]> words, Map<String, Integer> storyOf) {
    List<String> ids =
        words.keySet().stream().filter(id -> words.get(id).length >= FEW).toList();
    List<Set<List<String>>> rows = ids.stream().map(id -> rows(words.get(id))).toList();
    Map<List<String>, Set<Integer>> having = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (List<String> row : rows.get(i)) {
        having.computeIfAbsent(row, r -> new HashSet<>()).add(i);
      }
    }
    int alike = 0;
    int missed = 0;
    for (int i = 0; i < rows.size(); i++) {
      Map<Integer, Integer> common = new HashMap<>();
      for (List<String> row : rows.get(i)) {
        for (int other : having.getOrDefault(row, Set.of())) {
          if (other > i) {
            common.merge(other, 1, Integer::sum);
          }
        }
      }
      for (Map.Entry<Integer, Integer> with : common.entrySet()) {
        int both = with.getValue();
        int either = rows.get(i).size() + rows.get(with.getKey()).size() - both;
        if (both >= RESEMBLANCE * either) {
          alike++;
          missed += together(storyOf, ids.get(i), ids.get(with.getKey())) ? 0 : 1;
        }
      }
    }
    out.printf("%d pairs resemble each other by 0.8 or more, %d missed%n", alike, missed);
  }

  private static Set<List<String>> rows(String[] words) {
    Set<List<String>> rows = new HashSet<>();
    IntStream.rangeClosed(0, words.length - IN_A_ROW)
        .forEach(at -> rows.add(List.of(Arrays.copyOfRange(words, at, at + IN_A_ROW))));
    return rows;
  }

  private static boolean together(Map<String, Integer> storyOf, String one, String other) {
    Integer story = storyOf.get(one);
    return story != null && story.equals(storyOf.get(other));
  }
}
