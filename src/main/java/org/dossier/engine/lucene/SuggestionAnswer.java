package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Span;
import org.dossier.engine.lucene.SuggestionLookup.Found;
import org.dossier.engine.lucene.TypedWords.Slot;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Completion;
import org.dossier.search.Completion.Kind;
import org.jspecify.annotations.Nullable;

/// Makes one answer: what fits as typed, then what fits when corrected, a few of each kind.
///
/// The index of suggestions may be older than the state that is searched. So what it finds is
/// looked up there: labels, titles and counts are those of now, and what is gone is not suggested.
final class SuggestionAnswer {
  private static final int SPARE = 4;
  private static final int OF_ONE_FACET = 3;

  private final SuggestedState state;
  private final SuggestionIndex index;
  private final TypedWords typed;
  private final int size;
  private final List<Completion> completions = new ArrayList<>();
  private final Map<Kind, Integer> ofKind = new EnumMap<>(Kind.class);
  private final Map<Facet, Integer> ofFacet = new EnumMap<>(Facet.class);
  private final Set<String> texts = new HashSet<>();

  private SuggestionAnswer(
      SuggestedState state, SuggestionIndex index, TypedWords typed, int size) {
    this.state = state;
    this.index = index;
    this.typed = typed;
    this.size = size;
  }

  static List<Completion> of(
      SuggestedState state, SuggestionIndex index, TypedWords typed, int size) throws IOException {
    SuggestionAnswer answer = new SuggestionAnswer(state, index, typed, size);
    int keep = size + SPARE;
    answer.add(SuggestionLookup.exact(index, typed, keep), typed.exact(index));
    if (answer.completions.size() < size && typed.canBeCorrected()) {
      answer.add(SuggestionLookup.corrected(index, typed, keep), typed.corrected(index));
    }
    return answer.completions;
  }

  private void add(Map<Kind, List<Found>> found, List<Slot> slots) throws IOException {
    for (Kind kind : Kind.values()) {
      for (Found one : found.getOrDefault(kind, List.of())) {
        if (completions.size() == size || ofKind.getOrDefault(kind, 0) >= most(kind)) {
          break;
        }
        Completion completion = completion(one.entry(), slots);
        if (completion != null && isWanted(completion)) {
          completions.add(completion);
          ofKind.merge(kind, 1, Integer::sum);
          if (completion.facet() != null) {
            ofFacet.merge(completion.facet(), 1, Integer::sum);
          }
        }
      }
    }
  }

  private int most(Kind kind) {
    double share =
        switch (kind) {
          case VALUE, TITLE -> 0.4;
          case PHRASE, WORD -> 0.2;
        };
    return (int) Math.ceil(share * size);
  }

  // A text is shown once, whatever it is: the value `Iran` and not the word.
  private boolean isWanted(Completion completion) {
    Facet facet = completion.facet();
    if (facet == null) {
      return texts.add(folded(completion.text()));
    }
    boolean wanted =
        ofFacet.getOrDefault(facet, 0) < OF_ONE_FACET
            && texts.add(facet.key() + '/' + completion.id());
    if (wanted) {
      texts.add(folded(completion.text()));
    }
    return wanted;
  }

  private static String folded(String text) {
    return " " + String.join(" ", WordAnalysis.exactWords(text));
  }

  private @Nullable Completion completion(SuggestionEntry entry, List<Slot> slots)
      throws IOException {
    return switch (entry.kind()) {
      case VALUE -> value(entry, slots);
      case TITLE -> title(entry, slots);
      case PHRASE, WORD -> words(entry, slots);
    };
  }

  private @Nullable Completion value(SuggestionEntry entry, List<Slot> slots) {
    Facet facet = entry.facet();
    FacetTable table = facet == null ? null : state.facet(facet);
    FacetValue value = table == null || entry.id() == null ? null : table.find(entry.id());
    if (table == null || value == null) {
      return null;
    }
    List<Span> marks = marks(value.label(), slots);
    long count = table.total(table.number(value.id()));
    String matched = marks.isEmpty() ? entry.text() : null;
    return new Completion(Kind.VALUE, value.label(), marks, facet, value.id(), matched, count);
  }

  private @Nullable Completion title(SuggestionEntry entry, List<Slot> slots) throws IOException {
    ArticleSummary article = entry.id() == null ? null : state.article(entry.id());
    if (article == null) {
      return null;
    }
    List<Span> marks = marks(article.title(), slots);
    return marks.isEmpty()
        ? null
        : new Completion(Kind.TITLE, article.title(), marks, null, article.id(), null, 1);
  }

  private @Nullable Completion words(SuggestionEntry entry, List<Slot> slots) throws IOException {
    if (entry.text() == null) {
      return null;
    }
    boolean fresh = index.version().equals(state.version());
    int count = fresh ? entry.weight() : state.count(WordAnalysis.exactWords(entry.text()));
    return count == 0
        ? null
        : new Completion(
            entry.kind(), entry.text(), marks(entry.text(), slots), null, null, null, count);
  }

  private List<Span> marks(String text, List<Slot> slots) {
    return SuggestionMarks.of(text, typed, slots, index);
  }
}
