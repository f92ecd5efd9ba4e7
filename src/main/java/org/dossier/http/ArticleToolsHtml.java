package org.dossier.http;

import java.util.List;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.jsoup.nodes.Element;

/// The bar over an article's text: how often the words match, and what may be marked in it, which
/// style sheets do alone. What only scripts can do has its room here, so that nothing moves when
/// they bring it.
final class ArticleToolsHtml {
  private static final List<Facet> MARKED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR);

  private final Page page;
  private final Words words;
  private final AnnotatedArticle annotated;

  ArticleToolsHtml(Page page, AnnotatedArticle annotated) {
    this.page = page;
    this.words = page.words();
    this.annotated = annotated;
  }

  /// `typed` are the words that match so often; they may be empty.
  void append(Element shown, String typed, int matches) {
    Element tools = page.part(shown, "div").addClass("tools");
    if (!typed.isEmpty()) {
      Element where = tools.appendElement("div").addClass("matches");
      where.appendElement("span").addClass("where").text(words.say("match.count", matches, typed));
      if (matches > 0) {
        button(where, "round previous later", Drawing.CHEVRON);
        button(where, "round next later", Drawing.CHEVRON);
      }
    }
    switches(tools);
    button(tools, "passage-button later", Drawing.LINK)
        .appendElement("span")
        .text(words.say("passage"));
    Element notes = page.part(shown, "div").addClass("tools-notes quiet").id("tools-end");
    if (matches > 0) {
      Element keys = notes.appendElement("label").addClass("match-keys later");
      keys.appendElement("input").attr("type", "checkbox");
      Page.write(keys.appendElement("span"), words.say("match.keys"));
    }
  }

  private static Element button(Element parent, String classes, String drawing) {
    Element button = parent.appendElement("button").attr("type", "button").addClass(classes);
    Drawing.append(button, drawing);
    return button;
  }

  private void switches(Element tools) {
    List<Facet> kinds =
        MARKED.stream()
            .filter(f -> annotated.of(f).stream().anyMatch(a -> !a.evidence().isEmpty()))
            .toList();
    if (kinds.isEmpty()) {
      return;
    }
    Element switches = tools.appendElement("fieldset").addClass("switches");
    switches.appendElement("legend").text(words.say("mark.in"));
    for (Facet kind : kinds) {
      Element label = switches.appendElement("label");
      label.appendElement("input").attr("type", "checkbox").attr("value", kind.key());
      label
          .appendElement("span")
          .addClass("sample")
          .attr("data-kind", kind.key())
          .text(words.facet(kind));
    }
  }
}
