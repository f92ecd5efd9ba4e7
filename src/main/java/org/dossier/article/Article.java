package org.dossier.article;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One document of the collection, as its source gave it.
///
/// - `id`: unique in the collection: the source's own, or the path (plus `#n` in a file of many).
/// - `title`: the stated title, or the headline, or the first sentence; never blank.
/// - `body`: the text as read, line ends made `\n`; furniture included, see [Layout].
/// - `published`: the date that the source's metadata states, null where it states none.
/// - `given`: values that a person assigned in the record, by facet, as written there.
public record Article(
    String id,
    String title,
    String body,
    Layout layout,
    Origin origin,
    @Nullable Publication published,
    Map<Facet, List<String>> given) {

  public Article {
    requireNonNull(body);
    requireNonNull(layout);
    requireNonNull(origin);
    given = Map.copyOf(given);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank (got: `" + id + "`)");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank (got: `" + title + "`)");
    }
  }

  /// An article of which only id, title and body are known.
  public static Article of(String id, String title, String body) {
    return new Article(id, title, body, Layout.PLAIN, Origin.UNKNOWN, null, Map.of());
  }
}
