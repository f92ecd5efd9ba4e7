package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.dossier.search.ArticleSummary;
import org.dossier.search.SimilarArticles;

/// The articles that are similar to one, at its address and `/similar`.
///
/// An id may end like that itself. Where both readings name an article, the similar ones of the
/// shorter id are meant; with `%2Fsimilar` it is always the article.
final class SimilarRoute {
  private static final String SIMILAR = "/similar";
  private static final int SIZE = 10;
  private static final Set<HitField> FIELDS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(HitField.PASSAGES)));

  private final SimilarArticles similar;
  private final TaggedAnswers answers;

  SimilarRoute(SimilarArticles similar, TaggedAnswers answers) {
    this.similar = similar;
    this.answers = answers;
  }

  /// Whether what follows the address of all articles, still encoded, asks for similar ones.
  boolean isMeant(String raw) {
    return raw.endsWith(SIMILAR)
        && (similar.holds(id(raw)) || !similar.holds(QueryString.decode(raw, false)));
  }

  void answer(Context ctx, String raw) throws IOException {
    String id = id(raw);
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), Set.of("size"));
    int size = in.number("size", SIZE, 0, SimilarArticles.MAX_SIZE);
    answers.json(
        ctx,
        () -> {
          SimilarArticles.Similar found =
              similar.similarTo(id, size).orElseThrow(() -> ApiRoutes.unknownArticle(id));
          return Json.bytes(json -> write(json, id, found));
        },
        ApiRoutes.ARTICLES,
        SIMILAR,
        id,
        Integer.toString(size));
  }

  private static String id(String raw) {
    return QueryString.decode(raw.substring(0, raw.length() - SIMILAR.length()), false);
  }

  private static void write(JsonGenerator json, String id, SimilarArticles.Similar found)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeArrayFieldStart("hits");
    for (SimilarArticles.Neighbour neighbour : found.hits()) {
      json.writeStartObject();
      SearchJson.hitFields(json, neighbour.hit(), FIELDS);
      json.writeArrayFieldStart("shared");
      for (String label : neighbour.shared()) {
        json.writeString(label);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("duplicates");
    for (ArticleSummary copy : found.duplicates()) {
      brief(json, copy);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// An article that stands beside another one, in brief.
  static void brief(JsonGenerator json, ArticleSummary article) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeStringField("title", article.title());
    Json.field(json, "publisher", article.publisher());
    PublishedJson.write(json, article.published());
    json.writeEndObject();
  }
}
