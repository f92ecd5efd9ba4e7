package org.dossier.engine.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/// What the index keeps of an article for every hit.
///
/// @param ends where the parts of a [LongText] end; none where the body is one part
public record StoredHead(ArticleSummary summary, Layout layout, List<Integer> ends) {
  private static final List<Facet> FACETS = List.of(Facet.values());

  static StoredHead of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    List<Integer> ends = LongText.ends(article.body());
    return new StoredHead(
        ArticleSummary.of(annotated), article.layout(), ends.size() == 1 ? List.of() : ends);
  }

  BytesRef bytes() {
    PackedWriter out = new PackedWriter();
    out.text(summary.id());
    out.text(summary.title());
    out.text(summary.url());
    out.text(summary.publisher());
    out.text(summary.language());
    out.publication(summary.published(), null);
    out.number(summary.facets().size());
    summary
        .facets()
        .forEach((facet, values) -> {
          out.number(FACETS.indexOf(facet));
          out.number(values.size());
          values.forEach(out::value);
        });
    Span headline = layout.headline();
    out.spans(headline == null ? List.of() : List.of(headline));
    out.spans(layout.furniture());
    out.numbers(ends);
    return out.bytes();
  }

  /// What a hit tells of the article of which this was kept.
  public static ArticleSummary summary(BytesRef head) {
    return read(head).summary();
  }

  /// The id and the title of an article.
  record Title(String id, String text) {
    /// Reads no more than these.
    static Title read(BytesRef head) {
      PackedReader in = new PackedReader(head);
      return new Title(in.given(), in.given());
    }
  }

  static StoredHead read(BytesRef bytes) {
    PackedReader in = new PackedReader(bytes);
    String id = in.given();
    String title = in.given();
    @Nullable String url = in.text();
    @Nullable String publisher = in.text();
    @Nullable String language = in.text();
    @Nullable Publication published = in.publication(null);
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    for (int n = in.number(); n > 0; n--) {
      facets.put(FACETS.get(in.number()), in.values());
    }
    List<Span> headline = in.spans();
    Layout layout = new Layout(headline.isEmpty() ? null : headline.getFirst(), in.spans());
    return new StoredHead(
        new ArticleSummary(id, title, url, publisher, language, published, facets),
        layout,
        in.numbers());
  }
}
