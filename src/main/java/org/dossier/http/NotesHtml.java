package org.dossier.http;

import java.util.List;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;
import org.dossier.search.Diagnosis;
import org.dossier.search.SearchResults;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a reader should know of the answer: how it was read, what was relaxed, why it is empty.
final class NotesHtml {
  private final Words words;
  private final PageAddress address;
  private final SearchParameters asked;
  private final SearchResults results;
  private final FacetLabels labels;

  NotesHtml(Words words, PageAddress address, SearchParameters asked, SearchResults results) {
    this.words = words;
    this.address = address;
    this.asked = asked;
    this.results = results;
    this.labels = new FacetLabels(words, results);
  }

  void append(Element section) {
    Element notes = section.appendElement("div").addClass("notes");
    SearchResults.Suggestion suggestion = results.suggestion();
    if (suggestion != null) {
      Element note = note(notes).appendText(words.say("suggestion") + " ");
      link(note, address.with("q", suggestion.query()).href(), suggestion.query());
      note.appendText("? (" + words.articles(suggestion.total()) + ")");
    }
    if (results.relaxed()) {
      note(notes).text(words.say("relaxed"));
    }
    reading(notes);
    if (results.total() == 0) {
      nothing(notes, results.diagnosis());
    }
    if (notes.childrenSize() == 0) {
      notes.remove();
    }
  }

  private static Element note(Element notes) {
    return notes.appendElement("p").addClass("note");
  }

  private void reading(Element notes) {
    String read = asked.request().query().toString();
    if (asked.notes().isEmpty() && read.equals(asked.request().typed().strip())) {
      return;
    }
    Element reading = notes.appendElement("p").addClass("quiet");
    reading.appendText(words.say("interpreted") + " ");
    reading.appendElement("code").attr("dir", "auto").text(read);
    reading.appendText(". ");
    if (!asked.notes().isEmpty()) {
      reading.appendElement("span").attr("lang", "en").text(String.join(" ", asked.notes()));
    }
  }

  private void nothing(Element notes, @Nullable Diagnosis diagnosis) {
    Element nothing = notes.appendElement("div").addClass("nothing");
    List<Diagnosis.Part> ways =
        diagnosis == null
            ? List.of()
            : diagnosis.parts().stream().filter(part -> part.total() > 0).toList();
    if (!ways.isEmpty()) {
      nothing.appendElement("p").text(words.say("nothing.hint"));
      Element list = nothing.appendElement("ul");
      for (Diagnosis.Part part : ways) {
        Element way = list.appendElement("li");
        link(way, without(part.without()), words.say("without", phrase(part)));
        way.appendText(" (" + words.articles(part.total()) + ")");
      }
    }
    if (diagnosis != null && !diagnosis.words().isEmpty()) {
      nothing.appendElement("p").text(words.say("nothing.words"));
      Element list = nothing.appendElement("ul");
      for (Diagnosis.Word word : diagnosis.words()) {
        Element item = list.appendElement("li");
        item.appendElement("bdi").text(word.text());
        item.appendText(": " + words.articles(word.total()));
      }
    }
    link(nothing.appendElement("p"), PageAddress.PATH, words.say("everything"));
  }

  // What else the address asks for stays.
  private static String without(SearchRequest request) {
    return PageAddress.of(new QueryString(SearchAddress.found(request))).href();
  }

  private String phrase(Diagnosis.Part part) {
    return switch (part) {
      case Diagnosis.Part.OfQuery of -> "“" + of.text() + "”";
      case Diagnosis.Part.OfFilter of -> phrase(of.filter());
      case Diagnosis.Part.AllFilters all -> words.say("filters.all");
    };
  }

  private String phrase(Filter filter) {
    return switch (filter) {
      case Filter.AnyOf any -> labels.named(any.facet(), labels.of(any.facet(), any.ids()));
      case Filter.AllOf all ->
          labels.named(all.facet(), words.say("all", labels.of(all.facet(), all.ids())));
      case Filter.NoneOf none ->
          labels.named(none.facet(), words.say("not", labels.of(none.facet(), none.ids())));
      case Filter.Published published -> words.dates(published.from(), published.to());
    };
  }

  private static void link(Element parent, String href, String text) {
    parent.appendElement("a").attr("href", href).appendElement("bdi").text(text);
  }
}
