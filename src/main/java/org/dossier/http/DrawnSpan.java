package org.dossier.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.search.ArticleReader.Found;
import org.jspecify.annotations.Nullable;

/// Something to draw over an article's text: a match, a mention of a facet's value, furniture.
///
/// - `part` and `span`: where it is shown.
/// - `kind`: what it is: `match`, `furniture`, `published` for what dates it, or the facet's key.
/// - `id`: what links lead to, `mention=FACET:ID:N` as the modules call it; null for none.
/// - `label`: whom a mention names, else null.
record DrawnSpan(
    Mention.Part part, Span span, String kind, @Nullable String id, @Nullable String label) {
  static final String MATCH = "match";
  static final String FURNITURE = "furniture";
  private static final String PUBLISHED = "published";

  private static final Comparator<DrawnSpan> ORDER = Comparator.comparing(DrawnSpan::span);

  /// All of an article, in the order of the text.
  record Layers(List<DrawnSpan> all) {
    Layers {
      all = all.stream().sorted(ORDER).toList();
    }

    List<DrawnSpan> title() {
      return of(Mention.Part.TITLE);
    }

    List<DrawnSpan> body() {
      return of(Mention.Part.BODY);
    }

    /// The matches, those in the title first.
    List<DrawnSpan> matches() {
      return Stream.concat(title().stream(), body().stream())
          .filter(drawn -> drawn.kind().equals(MATCH))
          .toList();
    }

    private List<DrawnSpan> of(Mention.Part part) {
      return all.stream().filter(drawn -> drawn.part() == part).toList();
    }
  }

  static Layers of(Found found) {
    List<DrawnSpan> all = new ArrayList<>();
    AnnotatedArticle annotated = found.article();
    for (Facet facet : Facet.values()) {
      for (Annotation annotation : annotated.of(facet)) {
        int n = 0;
        for (Mention mention : ArticleJson.listed(annotation.evidence())) {
          if (mention.end() > mention.start()) {
            n++;
            String label = annotation.value().label();
            all.add(mention(mention, facet.key(), id(facet, annotation, n), label, annotated));
          }
        }
      }
    }
    Publication published = annotated.published();
    if (published != null) {
      int n = 0;
      for (Mention mention : published.evidence()) {
        if (mention.end() > mention.start()) {
          n++;
          all.add(mention(mention, PUBLISHED, dateId(n), null, annotated));
        }
      }
    }
    matches(found.titleMarks(), Mention.Part.TITLE, null, all);
    matches(found.bodyMarks(), Mention.Part.BODY, annotated.article().layout().headline(), all);
    for (Span furniture : annotated.article().layout().furniture()) {
      all.add(new DrawnSpan(Mention.Part.BODY, furniture, FURNITURE, null, null));
    }
    return new Layers(all);
  }

  /// What a link to the nth mention of a value ends in, from 1.
  static String id(Facet facet, Annotation annotation, int n) {
    String id = QueryString.encode(annotation.value().id());
    return String.format(Locale.ROOT, "mention=%s:%s:%d", facet.key(), id, n);
  }

  /// What a link to the nth piece of evidence for the date ends in, from 1.
  static String dateId(int n) {
    return "mention=published:date:" + n;
  }

  // The headline is drawn once, as the title; what the body's copy of it names is drawn there.
  private static @Nullable Span titleInBody(AnnotatedArticle annotated) {
    Span headline = annotated.article().layout().headline();
    return headline != null
            && headline.of(annotated.article().body()).equals(annotated.article().title())
        ? headline
        : null;
  }

  private static DrawnSpan mention(
      Mention mention, String kind, String id, @Nullable String label, AnnotatedArticle annotated) {
    Span headline = titleInBody(annotated);
    boolean moved =
        mention.part() == Mention.Part.BODY
            && headline != null
            && mention.start() >= headline.start()
            && mention.end() <= headline.end();
    int by = moved && headline != null ? headline.start() : 0;
    Span span = new Span(mention.start() - by, mention.end() - by);
    return new DrawnSpan(moved ? Mention.Part.TITLE : mention.part(), span, kind, id, label);
  }

  private static void matches(
      List<Span> marks, Mention.Part part, @Nullable Span hidden, List<DrawnSpan> drawn) {
    for (Span mark : marks) {
      if (hidden == null || !hidden.overlaps(mark)) {
        String id = MATCH + "=" + part.name().toLowerCase(Locale.ROOT) + ":" + mark.start();
        drawn.add(new DrawnSpan(part, mark, MATCH, id, null));
      }
    }
  }
}
