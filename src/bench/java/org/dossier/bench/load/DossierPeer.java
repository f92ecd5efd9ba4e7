package org.dossier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.ingest.ArticleIndexer;

/// Dossier as it is served, over articles whose values are given with two mentions each.
final class DossierPeer implements Peer {
  private static final int LIMITS = 980;

  private final int port;
  private final String heap;
  private int asked;

  DossierPeer(int port, String heap) {
    this.port = port;
    this.heap = heap;
  }

  @Override
  public String name() {
    return "Dossier";
  }

  private static void index(MadeCorpus corpus, Path folder) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(folder)) {
      IntStream.range(0, corpus.size())
          .parallel()
          .forEach(
              i -> {
                MadeArticle article = corpus.article(i);
                try {
                  indexer.put(
                      annotated(article),
                      new ArticleIndexer.Provenance(article.id(), "f" + i, "a" + i));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      indexer.commit();
    }
  }

  private static AnnotatedArticle annotated(MadeArticle made) {
    Publication published =
        Publication.stated(PartialDate.parse(made.date()).orElseThrow());
    Map<Facet, List<Annotation>> values = new EnumMap<>(Facet.class);
    values.put(Facet.COUNTRY, values(made.countries(), made.body()));
    values.put(Facet.ORGANIZATION, values(made.organizations(), made.body()));
    values.put(Facet.YEAR, List.of(new Annotation(value(made.year()), 1, List.of())));
    values.put(Facet.PUBLISHER, List.of(new Annotation(value(made.publisher()), 1, List.of())));
    Article article =
        new Article(
            made.id(),
            made.title(),
            made.body(),
            new Layout(null, List.of()),
            Origin.UNKNOWN,
            published,
            Map.of());
    return new AnnotatedArticle(article, published, values);
  }

  // A mention is a word somewhere in the text, as names are.
  private static List<Annotation> values(List<String> ids, String body) {
    List<Annotation> values = new ArrayList<>();
    int at = 0;
    for (String id : ids) {
      List<Mention> mentions = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        int start = body.indexOf(' ', at) + 1;
        int end = body.indexOf(' ', start + 1);
        mentions.add(Mention.inBody(body, start, end, "name"));
        at = end + 60;
      }
      values.add(new Annotation(value(id), 0.5, mentions));
    }
    return values;
  }

  private static FacetValue value(String id) {
    return new FacetValue(id, id);
  }

  @Override
  public ServerProcess open(MadeCorpus corpus, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      index(corpus, folder);
    }
    return ServerProcess.start(
        heap,
        // As its launcher starts it.
        List.of("-XX:+UseParallelGC", "-XX:NewRatio=3", "-XX:MetaspaceSize=128m"),
        System.getProperty("java.class.path"),
        "org.dossier.app.Main",
        folder.resolveSibling("dossier.log"),
        List.of("serve", "--index", folder.toString(), "--port", "" + port));
  }

  @Override
  public HttpRequest request(LoadQuery query) {
    Map<String, List<String>> parameters = parameters(query);
    // There are twenty years: a higher limit gives the same answer, but not one that was kept.
    parameters.put("year.limit", List.of("" + (20 + asked++ % LIMITS)));
    String asked =
        parameters.entrySet().stream()
            .map(
                p -> p.getKey() + "=" + URLEncoder.encode(p.getValue().getFirst(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1/search?" + asked))
        .build();
  }

  /// The parameters of a search.
  Map<String, List<String>> parameters(LoadQuery query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(query.typed()));
    parameters.put("sort", List.of("relevance"));
    parameters.put("facets", List.of("country,organization,year"));
    for (String facet : List.of("country", "organization", "year")) {
      parameters.put(facet + ".limit", List.of("20"));
    }
    if (query.country() != null) {
      parameters.put("country", List.of(query.country()));
    }
    if (query.from() != null && query.to() != null) {
      parameters.put("from", List.of(query.from()));
      parameters.put("to", List.of(query.to()));
    }
    return parameters;
  }

  @Override
  public long total(JsonNode answer) {
    return answer.path("total").asLong(-1);
  }
}
