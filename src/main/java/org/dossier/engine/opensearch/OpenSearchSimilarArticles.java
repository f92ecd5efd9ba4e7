package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.LuceneSimilarArticles;
import org.dossier.engine.lucene.LuceneSimilarArticles.Part;
import org.dossier.engine.lucene.Shingles;
import org.dossier.engine.lucene.TellingTerms;
import org.dossier.engine.lucene.TellingTerms.Clue;
import org.dossier.query.Order;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Hit;
import org.dossier.search.SimilarArticles;

/// Finds similar articles in a cluster, as [LuceneSimilarArticles] does: each clue is a named part
/// of one search, whose score the cluster tells beside that of the whole.
public final class OpenSearchSimilarArticles implements SimilarArticles {
  private final OpenSearchCollection collection;

  public OpenSearchSimilarArticles(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public boolean holds(String id) {
    return collection.with(state -> OpenSearchArticles.find(state, id) != null);
  }

  @Override
  public Optional<Similar> similarTo(String id, int size) {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be in 0.." + MAX_SIZE + " (got: " + size + ")");
    }
    return collection.with(state -> {
      AnnotatedArticle article = OpenSearchArticles.find(state, id);
      return article == null ? Optional.empty() : Optional.of(similar(state, article, size));
    });
  }

  private static Similar similar(OpenSearchState state, AnnotatedArticle to, int size)
      throws IOException {
    List<Clue> clues = TellingTerms.of(state, new OpenSearchBest(state), to);
    if (clues.stream().noneMatch(Clue::isShared)) {
      return new Similar(List.of(), List.of());
    }
    ObjectNode itself =
        OpenSearchQueries.on("term", Fields.ID, Json.of("value", to.article().id()));
    double whole = hits(state, clues, "filter", itself, 1).path(0).path("sort").path(0).asDouble();
    Shingles shingles = Shingles.of(to.article());
    List<Neighbour> hits = new ArrayList<>();
    List<ArticleSummary> copies = new ArrayList<>();
    int most = size + LuceneSimilarArticles.COPIES;
    for (JsonNode found : hits(state, clues, "must_not", itself, most)) {
      double score = Math.min(1, found.path("sort").path(0).asDouble() / whole);
      boolean mayBeCopy = score >= LuceneSimilarArticles.LEAST_OF_COPY;
      if (hits.size() >= size && !mayBeCopy) {
        break;
      }
      AnnotatedArticle article = ArticleJson.read(found.path("_source"));
      ArticleSummary summary = ArticleSummary.of(article);
      if (mayBeCopy && shingles.resemble(article.article())) {
        copies.add(summary);
      } else if (hits.size() < size) {
        List<Part> parts = parts(clues, found.path("matched_queries"));
        hits.add(
            new Neighbour(
                new Hit(summary, score, List.of(), List.of()),
                LuceneSimilarArticles.shared(parts)));
      }
    }
    return new Similar(hits, copies);
  }

  /// The best that have any of the clues.
  ///
  /// @param how what is done with the article itself: `filter` or `must_not`
  private static JsonNode hits(
      OpenSearchState state, List<Clue> clues, String how, ObjectNode itself, int most)
      throws IOException {
    ObjectNode any = Json.object().put("minimum_should_match", 1);
    ArrayNode should = any.putArray("should");
    for (int i = 0; i < clues.size(); i++) {
      ObjectNode clue = Json.object().put("_name", Integer.toString(i));
      clue.putArray("must").add(OpenSearchQueries.json(clues.get(i).query()));
      should.add(Json.of("bool", clue));
    }
    any.withArray("/" + how).add(itself);
    ObjectNode body = Json.object().put("size", most).put("track_total_hits", false);
    body.set("query", state.among(Json.of("bool", any)));
    body.set("sort", OpenSearchHits.sort(Order.RELEVANCE));
    body.set("_source", ArticleJson.wanted());
    return state
        .search(body, Map.of("include_named_queries_score", "true"))
        .path("hits")
        .path("hits");
  }

  /// What each of the clues that an article has adds to its score.
  private static List<Part> parts(List<Clue> clues, JsonNode matched) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < clues.size(); i++) {
      JsonNode score = matched.path(Integer.toString(i));
      if (score.isNumber()) {
        parts.add(new Part(clues.get(i).label(), clues.get(i).isValue(), score.asDouble()));
      }
    }
    return parts;
  }
}
