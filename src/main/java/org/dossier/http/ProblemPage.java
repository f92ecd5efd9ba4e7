package org.dossier.http;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What went wrong as a page for people: what, and what to do now. Problems are told in English,
/// and what to do in the reader's language.
final class ProblemPage {
  private static final int NOT_FOUND = 404;

  private final PageTemplate template = PageTemplate.ofText();

  /// Whether the sender wants a page, and there may be one at the path.
  static boolean isWanted(String path, @Nullable String accept) {
    return !path.startsWith("/api/")
        && accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html");
  }

  /// `path` and `query` are the parts of the address that was asked for, as they were sent.
  byte[] of(Words words, Problems.Told told, String path, @Nullable String query) {
    Page page = template.page(words);
    String title = title(words, told.problem());
    page.fillText(
        title,
        content -> {
          content
              .appendElement("p")
              .addClass("problem")
              .attr("lang", "en")
              .attr("dir", "ltr")
              .text(told.detail());
          offers(content, words, told.offers());
          way(content, words, told, path, query);
        });
    return page.bytes();
  }

  private static String title(Words words, Problem problem) {
    for (String key : List.of(problem.code(), Integer.toString(problem.status()))) {
      if (words.has("problem." + key)) {
        return words.say("problem." + key);
      }
    }
    return words.say(problem.status() < 500 ? "problem.400" : "problem.500");
  }

  private static void offers(Element content, Words words, List<ProblemException.Offer> offers) {
    if (!offers.isEmpty()) {
      Element list = content.appendElement("ul").addClass("offers");
      for (ProblemException.Offer offer : offers) {
        list.appendElement("li")
            .appendElement("a")
            .attr("href", offer.href())
            .appendElement("bdi")
            .text(offer.label().apply(words));
      }
    }
  }

  private static void way(
      Element content, Words words, Problems.Told told, String path, @Nullable String query) {
    int status = told.problem().status();
    String todo = "problem.todo." + status;
    Element way =
        content
            .appendElement("p")
            .text(
                words.say(
                    words.has(todo)
                        ? todo
                        : status < 500 ? "problem.todo.400" : "problem.todo.500"));
    if (status >= 500) {
      again(way, words, path, query);
      return;
    }
    String parameter = told.parameter();
    if (parameter != null && query != null) {
      content
          .appendElement("p")
          .appendElement("a")
          .attr("href", without(path, query, parameter))
          .text(words.say("problem.without"));
    }
    search(content, words, status == NOT_FOUND ? path : "");
  }

  private static void again(Element way, Words words, String path, @Nullable String query) {
    way.appendText(" ")
        .appendElement("a")
        .attr("href", local(path) + (query == null ? "" : "?" + query))
        .text(words.say("problem.again"));
  }

  // As it was sent, because it may be what can't be read.
  private static String without(String path, String query, String parameter) {
    StringBuilder kept = new StringBuilder();
    for (String pair : query.split("&")) {
      if (!pair.equals(parameter) && !pair.startsWith(parameter + "=")) {
        kept.append(kept.isEmpty() ? '?' : '&').append(pair);
      }
    }
    return local(path) + kept;
  }

  // Two slashes would lead to another site.
  private static String local(String path) {
    return "/" + path.replaceAll("^[/\\\\]+", "");
  }

  /// A search, for what the end of the address names.
  private static void search(Element content, Words words, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean isPlain = name.matches("[A-Za-z0-9._-]{1,80}");
    Element form =
        content
            .appendElement("form")
            .addClass("fallback")
            .attr("role", "search")
            .attr("method", "get")
            .attr("action", PageAddress.PATH);
    form.appendElement("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("dir", "auto")
        .attr("aria-label", words.say("search.label"))
        .attr("placeholder", words.say("search.placeholder"))
        .attr("value", isPlain ? name.replaceAll("\\.[a-z]{2,5}$|[._-]+", " ").strip() : "");
    form.appendElement("button")
        .addClass("primary")
        .attr("type", "submit")
        .text(words.say("search.button"));
  }
}
