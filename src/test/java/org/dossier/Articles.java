package org.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.dossier.article.Span;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.jspecify.annotations.Nullable;

/// Builds articles for tests: `Articles.article("a").title("…").body("…").value(COUNTRY, "IR",
/// "Iran").build()`.
public final class Articles {
  private final String id;
  private String title;
  private String body = "";
  private @Nullable Span headline;
  private final List<Span> furniture = new ArrayList<>();
  private @Nullable Publication published;
  private final Map<Facet, Map<String, Annotation>> annotations = new EnumMap<>(Facet.class);

  private Articles(String id) {
    this.id = id;
    this.title = "Article " + id;
  }

  /// An article without a date or a value; its title is `Article` and the id.
  public static Articles article(String id) {
    return new Articles(id);
  }

  /// Where a test's article comes from: a file of its own, hashes made of its id.
  public static Provenance provenance(String id) {
    return new Provenance(id + ".txt", "f0" + id.hashCode(), "a0" + id.hashCode());
  }

  public Articles title(String text) {
    title = text;
    return this;
  }

  public Articles body(String text) {
    body = text;
    return this;
  }

  /// Marks the first place of the text in the body as its headline.
  public Articles headline(String text) {
    headline = find(text);
    return this;
  }

  /// Marks the first place of the text in the body as furniture; in the order of the body.
  public Articles furniture(String text) {
    furniture.add(find(text));
    return this;
  }

  /// The date that is stated: `2020`, `2020-06` or `2020-06-15`; also a value of the year facet.
  public Articles published(String date) {
    PartialDate parsed = PartialDate.parse(date).orElseThrow();
    published = Publication.stated(parsed);
    return value(Facet.YEAR, Integer.toString(parsed.year()), Integer.toString(parsed.year()));
  }

  /// Gives the article a value without evidence.
  public Articles value(Facet facet, String id, String label) {
    return add(facet, id, label, List.of());
  }

  /// Gives the article a value that every place of the name in the body, or else in the title,
  /// earned by the rule.
  public Articles mention(Facet facet, String id, String label, String name, String rule) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length())) {
      mentions.add(Mention.inBody(body, at, at + name.length(), rule));
    }
    int at = title.indexOf(name);
    if (at >= 0) {
      mentions.add(new Mention(Mention.Part.TITLE, at, at + name.length(), name, rule));
    }
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("name must stand in the article (got: " + name + ")");
    }
    return add(facet, id, label, mentions);
  }

  public AnnotatedArticle build() {
    Article article =
        new Article(
            id, title, body, new Layout(headline, furniture), Origin.UNKNOWN, published, Map.of());
    Map<Facet, List<Annotation>> values = new EnumMap<>(Facet.class);
    annotations.forEach((facet, byId) -> values.put(facet, List.copyOf(byId.values())));
    return new AnnotatedArticle(article, published, values);
  }

  private Articles add(Facet facet, String valueId, String label, List<Mention> mentions) {
    Map<String, Annotation> of = annotations.computeIfAbsent(facet, f -> new LinkedHashMap<>());
    List<Mention> all = new ArrayList<>(mentions);
    if (of.containsKey(valueId)) {
      all.addAll(of.get(valueId).evidence());
      all.sort((a, b) -> a.span().compareTo(b.span()));
    }
    of.put(valueId, new Annotation(new FacetValue(valueId, label), 0.5, all));
    return this;
  }

  private Span find(String text) {
    int at = body.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException("text must stand in the body (got: " + text + ")");
    }
    return new Span(at, at + text.length());
  }
}
