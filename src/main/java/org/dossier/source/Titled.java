package org.dossier.source;

import java.util.Set;
import org.dossier.article.Layout;
import org.jspecify.annotations.Nullable;

/// What an article is called and which parts of its body are not running text: these depend on each
/// other.
record Titled(String title, Layout layout) {
  private static final int MAX_TITLE = 1000;

  /// Of a clean body: with the stated title or, where that is null, with the headline or the first
  /// sentence. `repeated` are lines ([org.dossier.article.EdgeLines]) that are furniture at its
  /// edges, unless they are all there is. Null where there is no text.
  static @Nullable Titled of(
      String body, @Nullable String stated, PageLayout pageLayout, Set<Long> repeated) {
    Layout layout = pageLayout.of(body, stated, repeated);
    String first = FirstSentence.of(body, layout);
    if (first == null && !repeated.isEmpty()) {
      return of(body, stated, pageLayout, Set.of());
    }
    String title = stated;
    if (title == null && layout.headline() != null) {
      String headline = CleanText.line(layout.headline().of(body));
      title = headline.isEmpty() ? null : headline;
    }
    if (title == null) {
      title = first;
    }
    if (title == null) {
      // All of it looks like furniture: then it is what the file is about.
      layout = Layout.PLAIN;
      title = FirstSentence.of(body, layout);
    }
    if (title == null) {
      return null;
    }
    return new Titled(
        title.length() > MAX_TITLE ? FirstSentence.cut(title, MAX_TITLE) : title, layout);
  }
}
