package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Origin;
import org.dossier.search.ArticleSummary;

/// What only a reader of the whole article needs: what is neither in its [StoredHead] nor in its
/// body, above all where each of its values is named.
public final class StoredRest {
  private static final List<Facet> FACETS = List.of(Facet.values());

  private StoredRest() {}

  static BytesRef of(AnnotatedArticle annotated) {
    PackedWriter out = new PackedWriter();
    Article article = annotated.article();
    Origin origin = article.origin();
    out.text(origin.publisher());
    out.text(origin.url());
    out.text(origin.language());
    out.texts(origin.authors());
    out.publication(article.published(), null);
    out.number(article.given().size());
    new TreeMap<>(article.given())
        .forEach((facet, values) -> {
          out.number(FACETS.indexOf(facet));
          out.texts(values);
        });
    for (List<Annotation> annotations : annotated.annotations().values()) {
      for (Annotation annotation : annotations) {
        out.share(annotation.salience());
        out.mentions(annotation.evidence(), article);
      }
    }
    return out.bytes();
  }

  /// The article of which these pieces were kept, just as it was.
  public static AnnotatedArticle article(BytesRef head, BytesRef rest, String body) {
    return article(StoredHead.read(head), rest, body);
  }

  static AnnotatedArticle article(StoredHead head, BytesRef rest, String body) {
    PackedReader in = new PackedReader(rest);
    ArticleSummary summary = head.summary();
    Origin origin = new Origin(in.text(), in.text(), in.text(), in.texts());
    var stated = in.publication(null);
    Map<Facet, List<String>> given = new EnumMap<>(Facet.class);
    for (int n = in.number(); n > 0; n--) {
      given.put(FACETS.get(in.number()), in.texts());
    }
    Article article =
        new Article(summary.id(), summary.title(), body, head.layout(), origin, stated, given);
    Map<Facet, List<Annotation>> annotations = new EnumMap<>(Facet.class);
    summary
        .facets()
        .forEach((facet, values) -> {
          List<Annotation> of = new ArrayList<>(values.size());
          for (FacetValue value : values) {
            of.add(new Annotation(value, in.share(), in.mentions(article)));
          }
          annotations.put(facet, of);
        });
    return new AnnotatedArticle(article, summary.published(), annotations);
  }
}
