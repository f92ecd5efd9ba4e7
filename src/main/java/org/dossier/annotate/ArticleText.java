package org.dossier.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Mention;
import org.dossier.article.Span;

/// The text of an article that is read: its body, and before it the title where the body does not
/// hold it. Knows which of the two an offset falls into.
record ArticleText(String text, int bodyStart, String body, List<Span> skipped) {
  private static final String GAP = "\n\n";

  static ArticleText of(Article article) {
    String body = article.body();
    List<Span> furniture = article.layout().furniture();
    if (article.layout().headline() != null || holds(body, article.title())) {
      return new ArticleText(body, 0, body, furniture);
    }
    int start = article.title().length() + GAP.length();
    List<Span> shifted = new ArrayList<>(furniture.size());
    for (Span span : furniture) {
      shifted.add(new Span(span.start() + start, span.end() + start));
    }
    return new ArticleText(article.title() + GAP + body, start, body, List.copyOf(shifted));
  }

  // A title made of the first sentence may be cut short or have its blanks straightened.
  private static boolean holds(String body, String title) {
    String wanted = straight(title.endsWith("…") ? title.substring(0, title.length() - 1) : title);
    String start = body.substring(0, Math.min(body.length(), 2000 + 2 * title.length()));
    return start.contains(wanted) || straight(start).contains(wanted);
  }

  private static String straight(String text) {
    return Blanks.straight(text.strip());
  }

  /// The mention of the tokens in the part of the article where they stand. The possessive of a
  /// name is not part of it.
  Mention mention(Tokens tokens, Claim claim) {
    Span part = claim.part();
    int start = part == null ? tokens.start[claim.from()] : part.start();
    int end = part == null ? tokens.end[claim.to() - 1] : part.end();
    return start < bodyStart
        ? new Mention(Mention.Part.TITLE, start, end, text.substring(start, end), claim.rule())
        : Mention.inBody(body, start - bodyStart, end - bodyStart, claim.rule());
  }
}
