package org.dossier.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.http.SearchAnswer;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;
import org.dossier.search.Diagnosis;
import org.dossier.search.FacetCounts;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.dossier.search.SearchResults;
import org.jspecify.annotations.Nullable;

/// Prints the answer to a search for people who read it in a terminal.
record TerminalResults(Terminal terminal) {
  void show(String typed, SearchAnswer answer) {
    SearchResults results = answer.results();
    answer.notes().forEach(note -> terminal.answer(terminal.dim(note)));
    String about = typed.isBlank() ? "" : " for " + typed;
    String found =
        results.relaxed()
            ? "No article has all of the words; " + count(results) + " some of them" + about + "."
            : Terminal.count(results.total(), "article") + about + ".";
    terminal.answer(found);
    SearchResults.Suggestion better = results.suggestion();
    if (better != null) {
      terminal.answer("Did you mean: %s (%d)?".formatted(better.query(), better.total()));
    }
    if (results.diagnosis() != null) {
      show(results.diagnosis());
    }
    int number = 1;
    for (Hit hit : results.hits()) {
      terminal.answer("");
      show(number++, hit);
    }
    if (!results.facets().isEmpty()) {
      terminal.answer("");
      for (Facet facet : Facet.values()) {
        FacetCounts counts = results.facets().get(facet);
        if (counts != null && !counts.values().isEmpty()) {
          show(facet, counts);
        }
      }
    }
  }

  private void show(Diagnosis diagnosis) {
    for (Diagnosis.Word word : diagnosis.words()) {
      if (word.total() == 0) {
        terminal.answer("No article has: " + word.text());
      }
    }
    for (Diagnosis.Part part : diagnosis.parts()) {
      if (part.total() > 0) {
        terminal.answer("Without %s: %s.".formatted(name(part), count(part.total())));
      }
    }
  }

  private static String name(Diagnosis.Part part) {
    return switch (part) {
      case Diagnosis.Part.OfQuery of -> of.text();
      case Diagnosis.Part.OfFilter(Filter.AnyOf of, SearchRequest r, long t) ->
          of.facet().key() + " " + String.join(", ", of.ids());
      case Diagnosis.Part.OfFilter(Filter.AllOf of, SearchRequest r, long t) ->
          of.facet().key() + ".all " + String.join(", ", of.ids());
      case Diagnosis.Part.OfFilter(Filter.NoneOf of, SearchRequest r, long t) ->
          of.facet().key() + ".not " + String.join(", ", of.ids());
      case Diagnosis.Part.OfFilter(Filter.Published of, SearchRequest r, long t) -> "the dates";
      case Diagnosis.Part.AllFilters all -> "any filter";
    };
  }

  private static String count(long articles) {
    return Terminal.count(articles, "article");
  }

  private static String count(SearchResults results) {
    return Terminal.count(results.total(), "article") + (results.total() == 1 ? " has" : " have");
  }

  private void show(int number, Hit hit) {
    String title = marked(hit.article().title(), hit.titleMarks());
    terminal.answer("%2d. %s".formatted(number, terminal.bold(title)));
    String publisher = hit.article().publisher();
    String line =
        (publisher == null ? "" : publisher + " · ")
            + date(hit.article().published())
            + " · "
            + hit.article().id();
    terminal.answer("    " + terminal.dim(line));
    for (Passage passage : hit.passages()) {
      terminal.answer(
          "    " + marked(passage.text(), passage.marks()).replaceAll("\\s+", " ").strip());
    }
  }

  private static String date(@Nullable Publication published) {
    return published == null
        ? "no date"
        : published.date() + (published.basis() == Publication.Basis.INFERRED ? " (inferred)" : "");
  }

  private String marked(String text, List<Span> marks) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (Span mark : marks) {
      shown.append(text, at, mark.start()).append(terminal.marked(mark.of(text)));
      at = mark.end();
    }
    return shown.append(text, at, text.length()).toString();
  }

  private void show(Facet facet, FacetCounts counts) {
    String values =
        counts.values().stream()
            .map(v -> v.value().label() + " " + v.count())
            .collect(Collectors.joining(", "));
    terminal.answer(
        "%s %s".formatted(terminal.bold(String.format(Locale.ROOT, "%-13s", facet.key())), values));
  }
}
