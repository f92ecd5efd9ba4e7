package org.dossier.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.bench.load.LoadQuery.Kind;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.SearchEngine;

/// Prints what pieces of an answer cost by themselves, for each class of queries: reading the query,
/// the total alone, the total and three facets.
///
/// Arguments: `ARTICLES COUNT INDEX`: a file of real articles in JSON Lines, how many articles
/// [IndexingBench] made of it, and the index that it made of them.
///
/// CPU time of the asking thread, the best of several rounds over the queries of a class. A plain
/// program: JMH is under the GPL, and these pieces take long enough to be timed without it.
public final class PiecesBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int QUERIES = 220;
  private static final int ROUNDS = 12;
  private static final int PARSES = 200;

  private PiecesBench() {}

  private interface Piece {
    Object of(String typed);
  }

  /// Runs the measurement.
  public static void main(String[] args) throws IOException {
    MadeCorpus corpus = new MadeCorpus(Path.of(args[0]), Integer.parseInt(args[1]));
    Map<Kind, List<String>> typed = new EnumMap<>(Kind.class);
    for (LoadQuery query : new LoadQueries(corpus).of(QUERIES, 1)) {
      typed.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(query.typed());
    }
    List<FacetRequest> facets = new ArrayList<>();
    for (Facet facet : List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.YEAR)) {
      facets.add(new FacetRequest(facet, 20, FacetRequest.Sort.COUNT));
    }
    try (LuceneCollection collection = LuceneCollection.open(Path.of(args[2]))) {
      SearchEngine engine = collection.searchEngine();
      typed.forEach(
          (kind, texts) ->
              System.out.println(
                  String.format(
                      Locale.ROOT,
                      "%-12s parse %7.2f us, total %8.1f us, total and facets %8.1f us",
                      kind.name().toLowerCase(Locale.ROOT),
                      best(texts, PARSES, QueryParser::parse),
                      best(texts, 1, text -> engine.search(request(text, List.of()))),
                      best(texts, 1, text -> engine.search(request(text, facets))))));
    }
  }

  private static SearchRequest request(String typed, List<FacetRequest> facets) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        List.of(),
        Order.RELEVANCE,
        new Window(1, 0, null),
        facets,
        new PassageRequest(0, 200));
  }

  /// Microseconds for one text.
  private static double best(List<String> texts, int times, Piece piece) {
    long best = Long.MAX_VALUE;
    int missing = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = THREADS.getCurrentThreadCpuTime();
      for (String text : texts) {
        for (int i = 0; i < times; i++) {
          missing |= piece.of(text) == null ? 1 : 0;
        }
      }
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - from);
    }
    if (missing != 0) {
      throw new IllegalStateException("every piece must have an outcome");
    }
    return best / 1e3 / times / texts.size();
  }
}
