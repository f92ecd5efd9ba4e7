package org.dossier.engine.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.Publication;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/// Articles as the index keeps them: JSON of the records themselves. The body stands apart, so that
/// it is not parsed.
final class ArticleJson {
  /// What every hit needs.
  ///
  /// @param ends where the parts of a [LongText] end; none where the body is one part
  record Head(ArticleSummary summary, Layout layout, List<Integer> ends) {}

  /// What only a reader of the whole article needs; the rest is in [Head] and the body.
  record Rest(
      String id,
      String title,
      Layout layout,
      Origin origin,
      @Nullable Publication stated,
      Map<Facet, List<String>> given,
      @Nullable Publication published,
      Map<Facet, List<Annotation>> annotations) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter WRITER = JSON.writer();
  private static final ObjectReader HEAD = JSON.readerFor(Head.class);
  private static final ObjectReader REST = JSON.readerFor(Rest.class);

  private ArticleJson() {}

  static BytesRef head(AnnotatedArticle annotated) {
    Article article = annotated.article();
    List<Integer> ends = LongText.ends(article.body());
    return bytes(
        new Head(
            ArticleSummary.of(annotated), article.layout(), ends.size() == 1 ? List.of() : ends));
  }

  static BytesRef rest(AnnotatedArticle annotated) {
    Article a = annotated.article();
    return bytes(
        new Rest(
            a.id(),
            a.title(),
            a.layout(),
            a.origin(),
            a.published(),
            a.given(),
            annotated.published(),
            annotated.annotations()));
  }

  static Head head(BytesRef json) throws IOException {
    return HEAD.readValue(json.bytes, json.offset, json.length);
  }

  static AnnotatedArticle article(BytesRef json, String body) throws IOException {
    Rest r = REST.readValue(json.bytes, json.offset, json.length);
    return new AnnotatedArticle(
        new Article(r.id, r.title, body, r.layout, r.origin, r.stated, r.given),
        r.published,
        r.annotations);
  }

  private static BytesRef bytes(Object value) {
    try {
      return new BytesRef(WRITER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record must be writable as JSON (got: " + value + ")", e);
    }
  }
}
