package org.dossier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.SearchAnswer;
import org.dossier.search.SearchEngine;

/// Asks Dossier, Solr and OpenSearch, one after another, the same queries of eleven classes over the
/// same articles, and prints what each spends on an answer.
///
/// Arguments: `ARTICLES FOLDER COUNT [PEER…]`: a file of real articles in JSON Lines, of whose paragraphs
/// the corpus is made; a folder for the indexes, which are made where they are not there; how many
/// articles; and who is asked: `dossier` or `dossier=HEAP`, `solr=CLASSPATH,HOME`, `opensearch=CLASSPATH`, the class
/// paths as files in which Maven has written them, and `process`: Dossier without its server.
///
/// The answers hold ten articles with three passages each, the exact total and twenty values of three
/// facets. No query is asked twice, of anyone: each round has 500 others, and where words come again,
/// Dossier is asked at another address, so that no kept answer is measured; what those cost is
/// printed by itself. CPU is that of the server's process, compiler and collector included, after a
/// warm-up of thirty thousand requests, before which the compiler spends more than the answers. Totals
/// are compared: they differ where a quoted phrase or a fuzzy word means something else, as written
/// in Dossier, without endings in the others.
public final class LoadBench {
  private static final int QUERIES = 500;
  private static final int WARM_ROUNDS = 60;
  private static final int MEASURED_ROUNDS = 2;
  private static final int REPEATED_ROUNDS = 20;
  private static final int CLASS_QUERIES = 250;
  private static final int CLASS_ROUNDS = 4;
  private static final int[] CLIENTS = {1, 8, 32};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MadeCorpus corpus;
  private final LoadQueries queries;
  private final Path folder;
  private final Map<String, List<Long>> totals = new TreeMap<>();
  private int round;

  private LoadBench(MadeCorpus corpus, Path folder) {
    this.corpus = corpus;
    this.folder = folder;
    this.queries = new LoadQueries(corpus);
  }

  /// Runs the measurement.
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    MadeCorpus corpus = new MadeCorpus(Path.of(args[0]), Integer.parseInt(args[2]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    LoadBench bench = new LoadBench(corpus, folder);
    for (String peer : List.of(args).subList(3, args.length)) {
      String[] parts = peer.split("[=,]");
      if (peer.equals("process")) {
        bench.measureInProcess();
        continue;
      }
      bench.measure(
          switch (parts[0]) {
            case "dossier" -> new DossierPeer(18_080, parts.length > 1 ? parts[1] : "1g");
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
    round = 0;
    clients.ask(rounds(peer, WARM_ROUNDS), 4);
    List<HttpRequest> one = rounds(peer, 1);
    List<Long> found = new ArrayList<>();
    long bytes = 0;
    for (HttpRequest request : one) {
      byte[] answer = clients.answer(request);
      bytes += answer.length;
      found.add(peer.total(JSON.readTree(answer)));
    }
    totals.put(peer.name(), found);
    print("%s: %.1f KB an answer", peer.name(), bytes / 1e3 / one.size());
    for (int count : CLIENTS) {
      print(peer, count + " clients", clients.ask(rounds(peer, MEASURED_ROUNDS), count));
    }
    for (Kind kind : Kind.values()) {
      // What the compiler does for a class alone takes as long as some hundred requests.
      clients.ask(only(peer, kind, 1), 1);
      print(
          peer,
          kind.name().toLowerCase(Locale.ROOT),
          clients.ask(only(peer, kind, CLASS_ROUNDS), 1));
    }
    if (peer instanceof DossierPeer) {
      print(peer, "asked again", repeated(clients, one));
      List<HttpRequest> known = new ArrayList<>();
      for (HttpRequest request : one) {
        known.add(clients.known(request));
      }
      print(peer, "known to the client", repeated(clients, known));
    }
  }

  /// Measured when the compiler knows these answers, too, which nothing before has asked for, and
  /// over many: five hundred take hardly more than the clock of a process tells apart.
  private static Clients.Load repeated(Clients clients, List<HttpRequest> requests)
      throws InterruptedException, ExecutionException {
    List<HttpRequest> many = new ArrayList<>();
    for (int i = 0; i < REPEATED_ROUNDS; i++) {
      many.addAll(requests);
    }
    clients.ask(many, 1);
    return clients.ask(many, 1);
  }

  private List<HttpRequest> only(Peer peer, Kind kind, int count) {
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      round++;
      queries.of(kind, CLASS_QUERIES, round).forEach(query -> requests.add(peer.request(query)));
    }
    return requests;
  }

  private List<HttpRequest> rounds(Peer peer, int count) {
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      round++;
      queries.of(QUERIES, round).forEach(query -> requests.add(peer.request(query)));
    }
    return requests;
  }

  private static void print(Peer peer, String what, Clients.Load load) {
    print(
        "%s, %s: %.2f ms of CPU a request, p50 %.1f ms, p99 %.1f ms, %.0f a second%s",
        peer.name(),
        what,
        load.cpuMillis(),
        load.p50Millis(),
        load.p99Millis(),
        load.perSecond(),
        load.ended() == 0 ? "" : ", " + load.ended() + " ended because they took too long");
  }

  private void measureInProcess() throws IOException {
    Path place = folder.resolve("dossier-" + corpus.size());
    DossierPeer peer = new DossierPeer(0, "1g");
    try (LuceneCollection collection = LuceneCollection.open(place)) {
      for (round = 1; round <= WARM_ROUNDS; round++) {
        search(peer, collection.searchEngine(), queries.of(QUERIES, round));
      }
      long before = cpuNanos();
      for (int i = 0; i < MEASURED_ROUNDS; i++) {
        search(peer, collection.searchEngine(), queries.of(QUERIES, round++));
      }
      print(
          "Dossier without its server: %.2f ms of CPU a request",
          (cpuNanos() - before) / 1e6 / QUERIES / MEASURED_ROUNDS);
    }
  }

  private static void search(DossierPeer peer, SearchEngine engine, List<LoadQuery> queries) {
    for (LoadQuery query : queries) {
      SearchAnswer.of(engine, peer.parameters(query));
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void compareTotals() {
    List<Long> ours = totals.get("Dossier");
    if (ours == null) {
      return;
    }
    totals.forEach(
        (name, theirs) -> {
          Map<Kind, Integer> other = new EnumMap<>(Kind.class);
          List<LoadQuery> asked = queries.of(QUERIES, WARM_ROUNDS + 1);
          for (int i = 0; i < asked.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
              other.merge(asked.get(i).kind(), 1, Integer::sum);
            }
          }
          int same = asked.size() - other.values().stream().mapToInt(n -> n).sum();
          print("%s: our total for %d of %d queries; others %s", name, same, asked.size(), other);
        });
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
