package org.dossier.http;

import java.util.List;
import java.util.function.IntFunction;
import org.dossier.article.Article;
import org.dossier.article.Mention;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The words that earned a value or a date, in their surroundings, with the rule that found them.
final class EvidenceHtml {
  private static final int SHOWN = 3;
  private static final int AROUND = 60;

  private final Words words;
  private final Article article;

  EvidenceHtml(Words words, Article article) {
    this.words = words;
    this.article = article;
  }

  /// `id` names the place of the nth mention in the text, from 1; null where no link leads there.
  void append(Element parent, List<Mention> evidence, IntFunction<@Nullable String> id) {
    if (evidence.isEmpty()) {
      parent.appendElement("p").addClass("quiet").text(words.say("evidence.none"));
      return;
    }
    Element list = parent.appendElement("div").addClass("evidence").appendElement("ul");
    int n = 0;
    for (Mention mention : evidence.subList(0, Math.min(SHOWN, evidence.size()))) {
      boolean inText = mention.end() > mention.start();
      n += inText ? 1 : 0;
      item(list.appendElement("li"), mention, inText ? id.apply(n) : null);
    }
    if (evidence.size() > SHOWN) {
      list.appendElement("li")
          .addClass("quiet")
          .text(words.say("evidence.more", evidence.size() - SHOWN));
    }
  }

  private void item(Element item, Mention mention, @Nullable String id) {
    boolean isTitle = mention.part() == Mention.Part.TITLE;
    if (!mention.text().isEmpty()) {
      quote(item.appendElement("q").attr("dir", "auto"), mention);
    }
    Element foot = item.appendElement("div").addClass("evidence-foot");
    String place = isTitle && id != null ? ", " + words.say("in.title") : "";
    foot.appendElement("span").addClass("rule").text(words.rule(mention.rule()) + place);
    if (id != null) {
      foot.appendElement("a").attr("href", "#" + id).text(words.say("show"));
    }
  }

  private void quote(Element quote, Mention mention) {
    // What metadata or an address says stands nowhere in the text: its span is empty.
    if (mention.end() == mention.start()) {
      quote.appendElement("b").text(mention.text());
      return;
    }
    String text = mention.part() == Mention.Part.TITLE ? article.title() : article.body();
    int from = before(text, mention.start());
    int to = after(text, mention.end());
    quote.appendText((from > 0 ? "… " : "") + clean(text.substring(from, mention.start())));
    quote.appendElement("b").text(clean(mention.span().of(text)));
    quote.appendText(clean(text.substring(mention.end(), to)) + (to < text.length() ? " …" : ""));
  }

  // Whole words, where there are any so near.
  private static int before(String text, int start) {
    int from = Math.max(0, start - AROUND);
    int space = text.indexOf(' ', from);
    return from == 0 ? 0 : space < 0 || space >= start ? start : space + 1;
  }

  private static int after(String text, int end) {
    int to = Math.min(text.length(), end + AROUND);
    return to == text.length() ? to : Math.max(end, text.lastIndexOf(' ', to));
  }

  private static String clean(String part) {
    return part.replaceAll("\\s+", " ");
  }
}
