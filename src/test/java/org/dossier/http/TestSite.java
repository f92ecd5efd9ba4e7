package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.NameResolver;
import org.dossier.search.Authority;

/// A server over a real index of a few articles.
record TestSite(LuceneCollection collection, DossierServer server, Answers ask)
    implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static TestSite of(Path dir, NameResolver names, List<AnnotatedArticle> articles)
      throws IOException {
    return of(dir, names, Authority.NONE, articles);
  }

  static TestSite of(
      Path dir, NameResolver names, Authority authority, List<AnnotatedArticle> articles)
      throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article, Articles.provenance(article.article().id()));
      }
      indexer.commit();
    }
    LuceneCollection collection = LuceneCollection.open(dir);
    DossierServer server =
        DossierServer.start(
            new ServerSettings("127.0.0.1", 0, "*", "0.1.0"),
            Served.of(collection, names, authority));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new TestSite(collection, server, new Answers(client, server.port()));
  }

  /// The answer at that path, which must be there.
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = ask.get(path, headers);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer;
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /// The problem at that path.
  JsonNode problem(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask.get(path);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() throws IOException {
    ask.client().close();
    server.close();
    collection.close();
  }
}
