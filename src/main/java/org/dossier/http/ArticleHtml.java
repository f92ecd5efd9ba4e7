package org.dossier.http;

import java.util.List;
import java.util.function.Consumer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Publication;
import org.dossier.search.ArticleReader.Found;
import org.dossier.search.ArticleSummary;
import org.dossier.search.SimilarArticles.Neighbour;
import org.dossier.search.SimilarArticles.Similar;
import org.jsoup.nodes.Element;

/// An article with what was found in it, of the same elements as the one that takes its place where
/// scripts run.
final class ArticleHtml {
  /// How much of a text is sent without scripts, in UTF-16 code units: a browser lays out all of it
  /// before anything can be read.
  private static final int LONG = 500_000;

  private final Page page;
  private final Words words;
  private final SiteAddress site;
  private final Found found;
  private final AnnotatedArticle annotated;
  private final Article article;
  private final String typed;

  /// `typed` are the words whose matches are marked; they may be empty.
  ArticleHtml(Page page, SiteAddress site, Found found, String typed) {
    this.page = page;
    this.words = page.words();
    this.site = site;
    this.found = found;
    this.annotated = found.article();
    this.article = annotated.article();
    this.typed = typed;
  }

  void fill(Similar similar) {
    DrawnSpan.Layers layers = DrawnSpan.of(found);
    List<Paragraph> paragraphs = Paragraph.of(article.body(), article.layout());
    page.fill(
        "dossier-article",
        element -> {
          element.removeAttr("aria-busy").attr("served", true);
          back(element);
          Element columns = element.appendElement("div").addClass("article-columns");
          Element shown = columns.appendElement("article").addClass("article");
          String language = ArticleSummary.of(annotated).language();
          if (language != null) {
            shown.attr("lang", language);
          }
          head(shown, layers.title());
          Element outline = page.part(shown, "section").addClass("outline");
          new OutlineHtml(words, article, paragraphs).append(outline, annotated, layers);
          new ArticleToolsHtml(page, annotated).append(shown, typed, layers.matches().size());
          text(shown, layers.body(), paragraphs);
          further(shown, similar);
          new ArticleFacetsHtml(words, annotated).append(columns);
        });
  }

  private void back(Element element) {
    String href =
        typed.isEmpty() ? PageAddress.PATH : PageAddress.PATH + "?q=" + QueryString.encode(typed);
    element
        .appendElement("p")
        .addClass("back")
        .appendElement("a")
        .attr("href", href)
        .text(words.say("back"));
  }

  private void head(Element shown, List<DrawnSpan> drawn) {
    Element head = shown.appendElement("header").addClass("article-head");
    Element title = head.appendElement("h1").attr("dir", "auto");
    new DrawnText(article.title(), drawn).append(title, 0, article.title().length());
    Element facts = page.part(head, "div").addClass("facts");
    List<Annotation> publishers = annotated.of(Facet.PUBLISHER);
    if (!publishers.isEmpty()) {
      String id = publishers.getFirst().value().id();
      facts
          .appendElement("a")
          .addClass("publisher")
          .attr("href", "/?publisher=" + QueryString.encode(id))
          .appendElement("bdi")
          .text(publishers.getFirst().value().label());
    }
    if (!article.origin().authors().isEmpty()) {
      String authors = words.say("by", words.list(article.origin().authors()));
      facts.appendElement("span").appendElement("bdi").text(authors);
    }
    PublishedHtml.append(facts, words, annotated.published());
    String original = ArticleFacts.webAddress(article);
    if (original != null) {
      facts
          .appendElement("a")
          .attr("href", original)
          .attr("rel", "external noreferrer")
          .text(words.say("original"));
    }
    whyDate(head);
    citation(head);
  }

  private void whyDate(Element head) {
    Publication published = annotated.published();
    if (published == null || published.basis() == Publication.Basis.STATED) {
      return;
    }
    Element why = head.appendElement("details").addClass("why why-date");
    why.attr("lang", words.language());
    why.appendElement("summary").text(words.say("why.date") + " (" + sure(published) + ")");
    new EvidenceHtml(words, article).append(why, published.evidence(), DrawnSpan::dateId);
  }

  private String sure(Publication published) {
    // English says how many of a hundred, the others a share.
    double confidence = published.confidence();
    return words.say(
        "sure", words.language().equals("en") ? Math.round(confidence * 100) : confidence);
  }

  private void text(Element shown, List<DrawnSpan> drawn, List<Paragraph> paragraphs) {
    Element text = shown.appendElement("div").addClass("text");
    DrawnText body = new DrawnText(article.body(), drawn);
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.end() > LONG && paragraph.start() > 0) {
        rest(shown);
        return;
      }
      Element parent = text;
      if (paragraph.furniture()) {
        parent = text.appendElement("details").addClass("furniture");
        parent.appendElement("summary").attr("lang", words.language()).text(words.say("furniture"));
      }
      Element shownParagraph = parent.appendElement("p").attr("dir", "auto");
      body.append(shownParagraph, paragraph.start(), paragraph.end());
    }
  }

  private void rest(Element shown) {
    Element note = page.part(shown, "p").addClass("note");
    note.appendText(words.say("article.long") + " ");
    String data =
        ApiRoutes.ARTICLES
            + ArticlePageRoute.address(article.id()).substring(ArticlePageRoute.PATH.length());
    note.appendElement("a").attr("href", data).text(words.say("article.whole"));
  }

  private void further(Element shown, Similar similar) {
    List<ArticleSummary> hits =
        similar.hits().stream().map(Neighbour::hit).map(h -> h.article()).toList();
    if (hits.isEmpty() && similar.duplicates().isEmpty()) {
      return;
    }
    Element section = page.part(shown, "section").addClass("further");
    list(section, "copies", similar.duplicates());
    list(section, "similar", hits);
  }

  private void list(Element section, String name, List<ArticleSummary> articles) {
    if (articles.isEmpty()) {
      return;
    }
    section.appendElement("h2").text(words.say(name));
    Element list = section.appendElement("ol").addClass(name);
    for (ArticleSummary other : articles) {
      Element item = list.appendElement("li");
      item.appendElement("a")
          .attr("dir", "auto")
          .attr("href", ArticlePageRoute.address(other.id()))
          .text(other.title());
      Element quiet = item.appendElement("p").addClass("quiet");
      if (other.publisher() != null) {
        quiet.appendElement("bdi").text(other.publisher());
        quiet.appendText(" · ");
      }
      quiet.appendText(
          other.published() == null
              ? words.say("date.none")
              : words.date(other.published().date()));
    }
  }

  private void citation(Element head) {
    Element details = page.part(head, "details").addClass("cite");
    details.appendElement("summary").text(words.say("cite"));
    Element text =
        details
            .appendElement("div")
            .addClass("citations")
            .appendElement("section")
            .appendElement("p")
            .attr("dir", "auto");
    ArticleSummary summary = ArticleSummary.of(annotated);
    Consumer<String> sentence =
        part -> text.appendText(part + (part.matches("(?s).*[.!?…。]") ? " " : ". "));
    if (!article.origin().authors().isEmpty()) {
      sentence.accept(String.join(", ", article.origin().authors()));
    }
    sentence.accept(article.title());
    if (summary.publisher() != null) {
      sentence.accept(summary.publisher());
    }
    Publication published = annotated.published();
    if (published != null) {
      boolean inferred = published.basis() == Publication.Basis.INFERRED;
      String date = words.date(published.date());
      sentence.accept(inferred ? "[" + date + ", " + words.say("date.inferred") + "]" : date);
    }
    String original = ArticleFacts.webAddress(article);
    text.appendElement("bdi")
        .text(original == null ? site.absolute(ArticlePageRoute.address(article.id())) : original);
  }
}
