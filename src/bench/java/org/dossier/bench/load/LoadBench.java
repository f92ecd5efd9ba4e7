package org.dossier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.dossier.bench.load.LoadQuery.Kind;

/// Asks Dossier, Solr and OpenSearch, one after another, the same 500 queries of eleven classes over
/// the same articles, and prints what each spends on an answer.
///
/// Arguments: `ARTICLES FOLDER COUNT [PEER…]`: a file of real articles in JSON Lines, of whose paragraphs
/// the corpus is made; a folder for the indexes, which are made where they are not there; how many
/// articles; and who is asked: `dossier`, `solr=CLASSPATH,HOME`, `opensearch=CLASSPATH`, the class
/// paths as files in which Maven has written them.
///
/// The answers hold ten articles with three passages each, the exact total and twenty values of three
/// facets. Dossier keeps whole answers, and each query is asked several times: what is printed of
/// Dossier is mostly that cache, and no comparison with the others, whose such caches are off. CPU is that of the server's process, compiler and collector included, after a warm-up. Totals
/// are compared: they differ where a quoted phrase or a fuzzy word means something else, as written
/// in Dossier, without endings in the others.
public final class LoadBench {
  private static final int QUERIES = 500;
  private static final int WARM_ROUNDS = 4;
  private static final int CLASS_ROUNDS = 6;
  private static final int[] CLIENTS = {1, 8, 32};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MadeCorpus corpus;
  private final List<LoadQuery> queries;
  private final Path folder;
  private final Map<String, List<Long>> totals = new TreeMap<>();

  private LoadBench(MadeCorpus corpus, Path folder) {
    this.corpus = corpus;
    this.folder = folder;
    this.queries = LoadQueries.of(corpus, QUERIES);
  }

  /// Runs the measurement.
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    MadeCorpus corpus = new MadeCorpus(Path.of(args[0]), Integer.parseInt(args[2]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    LoadBench bench = new LoadBench(corpus, folder);
    for (String peer : List.of(args).subList(3, args.length)) {
      String[] parts = peer.split("[=,]");
      bench.measure(
          switch (parts[0]) {
            case "dossier" -> new DossierPeer(18_080, "1g");
            case "solr" ->
                new SolrPeer(18_983, Files.readString(Path.of(parts[1])), Path.of(parts[2]));
            case "opensearch" -> new OpenSearchPeer(19_200, Files.readString(Path.of(parts[1])));
            default ->
                throw new IllegalArgumentException(
                    "PEER must be dossier, solr or opensearch (got: " + peer + ")");
          });
    }
    bench.compareTotals();
  }

  private void measure(Peer peer) throws IOException, InterruptedException, ExecutionException {
    Path place = folder.resolve(peer.name().toLowerCase(Locale.ROOT) + "-" + corpus.size());
    try (ServerProcess server = peer.open(corpus, place)) {
      ask(peer, new Clients(server));
    }
  }

  private void ask(Peer peer, Clients clients)
      throws IOException, InterruptedException, ExecutionException {
    List<HttpRequest> requests = queries.stream().map(peer::request).toList();
    clients.ask(requests, 4, WARM_ROUNDS);
    List<Long> found = new ArrayList<>();
    long bytes = 0;
    for (HttpRequest request : requests) {
      byte[] answer = clients.answer(request);
      bytes += answer.length;
      found.add(peer.total(JSON.readTree(answer)));
    }
    totals.put(peer.name(), found);
    print("%s: %.1f KB an answer", peer.name(), bytes / 1e3 / requests.size());
    for (int count : CLIENTS) {
      Clients.Load load = clients.ask(requests, count, 2);
      print(
          "%s, %d clients: %.2f ms of CPU a request, p50 %.1f ms, p99 %.1f ms, %.0f a second",
          peer.name(),
          count,
          load.cpuMillis(),
          load.p50Millis(),
          load.p99Millis(),
          load.perSecond());
    }
    Map<Kind, List<HttpRequest>> classes = new EnumMap<>(Kind.class);
    for (int i = 0; i < queries.size(); i++) {
      classes.computeIfAbsent(queries.get(i).kind(), k -> new ArrayList<>()).add(requests.get(i));
    }
    for (Map.Entry<Kind, List<HttpRequest>> one : classes.entrySet()) {
      Clients.Load load = clients.ask(one.getValue(), 1, CLASS_ROUNDS);
      print(
          "%s, %s: %.2f ms of CPU a request, p50 %.1f ms",
          peer.name(),
          one.getKey().name().toLowerCase(Locale.ROOT),
          load.cpuMillis(),
          load.p50Millis());
    }
  }

  private void compareTotals() {
    List<Long> ours = totals.get("Dossier");
    if (ours == null) {
      return;
    }
    totals.forEach(
        (name, theirs) -> {
          Map<Kind, Integer> other = new EnumMap<>(Kind.class);
          for (int i = 0; i < queries.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
              other.merge(queries.get(i).kind(), 1, Integer::sum);
            }
          }
          int same = queries.size() - other.values().stream().mapToInt(n -> n).sum();
          print("%s: our total for %d of %d queries; others %s", name, same, queries.size(), other);
        });
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
