package org.dossier.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// What a record states, as its format found it, not yet cleaned or checked.
///
/// `given` are values that a person assigned, by facet; `notices` tell what of the record was left
/// out.
record ArticleDraft(
    @Nullable String id,
    String body,
    Statement stated,
    Map<Facet, List<String>> given,
    List<String> notices) {

  ArticleDraft {
    requireNonNull(body);
    requireNonNull(stated);
    given = Map.copyOf(given);
    notices = List.copyOf(notices);
  }

  static ArticleDraft of(String body) {
    return of(body, Statement.NONE);
  }

  static ArticleDraft of(String body, Statement stated) {
    return new ArticleDraft(null, body, stated, Map.of(), List.of());
  }

  /// Of a record that may have a title only, which then is all there is to read.
  static ArticleDraft titled(String body, Statement stated) {
    return of(body.isBlank() && stated.title() != null ? stated.title() : body, stated);
  }

  ArticleDraft withNotices(List<String> others) {
    return new ArticleDraft(id, body, stated, given, others);
  }

  /// What metadata says of an article; null where it says nothing.
  record Statement(
      @Nullable String title,
      @Nullable String date,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String language,
      List<String> authors) {
    static final Statement NONE = new Statement(null, null, null, null, null, List.of());

    Statement {
      authors = List.copyOf(authors);
    }

    Statement withUrl(String other) {
      return new Statement(title, date, other, publisher, language, authors);
    }

    Statement withTitle(String other) {
      return new Statement(other, date, url, publisher, language, authors);
    }
  }
}
