package org.dossier.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.app.Documents;
import org.dossier.app.ReportFile;
import org.dossier.app.ReportReader;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.Document;
import org.dossier.http.DossierServer;
import org.dossier.http.Served;
import org.dossier.http.ServerSettings;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.FailureMemory;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.KnownHashes;
import org.dossier.ingest.Progress;
import org.dossier.query.NameResolver;
import org.dossier.search.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// A folder of articles, indexed into a folder of its own and served on a free port. One server a
/// collection stands for the whole run.
final class Site implements BeforeAllCallback {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path articles;
  private @Nullable Indexed indexed;
  private @Nullable Running running;

  private Site(Path articles) {
    this.articles = articles;
  }

  /// The articles that are shipped.
  static Site ofCorpus() {
    return new Site(Path.of("corpus"));
  }

  /// Thirteen short articles of which everything is known: `collection/` beside this class.
  static Site ofHarbour() {
    return of("collection");
  }

  /// One story told by three, and an article whose date its text tells: `stories/`.
  static Site ofStories() {
    return of("stories");
  }

  private static Site of(String folder) {
    try {
      return new Site(Path.of(Objects.requireNonNull(Site.class.getResource(folder)).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Articles that a test writes, by the names of their files.
  static Site ofFiles(Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("dossier-articles");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return new Site(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    indexed =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                "dossier-site " + articles, key -> Indexed.of(articles), Indexed.class);
    running = indexed.running;
  }

  String url(String path) {
    return Objects.requireNonNull(running).url(path);
  }

  /// Another server of the same index, on this port or, for 0, a free one.
  Running another(int port) throws IOException {
    return Running.start(Objects.requireNonNull(indexed).index, port);
  }

  /// Another server of the same index, with names of its own.
  Running another(NameResolver names) throws IOException {
    return Running.start(Objects.requireNonNull(indexed).index, 0, Running.documents(), names);
  }

  /// What the interface answers at the path under `/api/v1/`.
  JsonNode api(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url("/api/v1/" + path))).build();
      return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A server that listens.
  record Running(LuceneCollection collection, DossierServer server) implements AutoCloseable {
    static Running start(Path index, int port) throws IOException {
      return start(index, port, documents());
    }

    private static List<Document> documents() {
      try {
        return Documents.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Running start(Path index, int port, List<Document> documents)
        throws IOException {
      NameResolver names =
          words ->
              Indexed.PIPELINE.named(words).stream()
                  .map(named -> new NameResolver.Name(named.facet(), named.value()))
                  .toList();
      return start(index, port, documents, names);
    }

    private static Running start(Path index, int port, List<Document> documents, NameResolver names)
        throws IOException {
      LuceneCollection collection = LuceneCollection.open(index);
      return new Running(
          collection,
          DossierServer.start(
              new ServerSettings(
                  "127.0.0.1", port, "*", "test", documents, org.dossier.http.Access.OPEN),
              Served.of(collection, names, Authority.NONE, new ReportReader(index))));
    }

    String url(String path) {
      return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() throws IOException {
      server.close();
      collection.close();
    }
  }

  private record Indexed(Path index, Running running) implements AutoCloseable {
    static final AnnotationPipeline PIPELINE = AnnotationPipeline.standard();

    static Indexed of(Path articles) {
      try {
        Path index = Files.createTempDirectory("dossier-index");
        try (LuceneArticleIndexer writer = LuceneArticleIndexer.open(index)) {
          new CollectionIndexer(
                  PIPELINE, 2, FailureMemory.NONE, KnownHashes.NONE, new ReportFile(index))
              .run(List.of(articles), writer, IndexOptions.UPDATE, Progress.NONE);
        }
        return new Indexed(index, Running.start(index, 0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      running.close();
      Folders.delete(index);
    }
  }
}
