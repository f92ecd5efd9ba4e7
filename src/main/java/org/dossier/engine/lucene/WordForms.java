package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words of a leaf as the index has them, and the plain queries on one field that they make.
final class WordForms {
  /// A longer phrase is compared up to here.
  private static final int MAX_PHRASE = 256;

  /// How many endings the last word of a phrase may have.
  private static final int MAX_ENDINGS = 1024;

  private WordForms() {}

  static List<String> exact(String text) {
    List<String> words = WordAnalysis.exactWords(text);
    return words.size() > MAX_PHRASE ? words.subList(0, MAX_PHRASE) : words;
  }

  /// For each word of the text, what it is without inflection in each of the languages. A language
  /// that sees other words in the text is left out.
  static List<Set<String>> inflected(String text, List<String> languages) {
    int length = exact(text).size();
    List<Set<String>> positions = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      positions.add(new TreeSet<>());
    }
    for (String language : languages) {
      List<String> words = WordAnalysis.inflectedWords(language, text);
      for (int i = 0; i < Math.min(length, words.size()); i++) {
        positions.get(i).add(words.get(i));
      }
    }
    return positions;
  }

  /// The words next to each other, each in any of its forms.
  static Query sequence(String field, List<Set<String>> positions, int slop) {
    if (positions.size() == 1) {
      return anyForm(field, positions.getFirst());
    }
    if (positions.stream().allMatch(forms -> forms.size() == 1)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      positions.forEach(forms -> forms.forEach(form -> phrase.add(new Term(field, form))));
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    positions.forEach(
        forms -> phrase.add(forms.stream().map(f -> new Term(field, f)).toArray(Term[]::new)));
    return phrase.build();
  }

  static Query phrase(String field, List<String> words) {
    return sequence(field, words.stream().map(Set::of).toList(), 0);
  }

  static Query near(Vocabulary vocabulary, String field, List<String> words, int distance) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    return vocabulary.near(field, words, Math.min(distance, GapFilter.GAP / 2) + words.size());
  }

  /// The words in any order, within a stretch of so many words.
  static Query within(String field, List<String> words, int width) {
    IntervalsSource all =
        Intervals.unordered(words.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    return new IntervalQuery(field, Intervals.maxwidth(width, all));
  }

  /// A phrase of which the last word is only begun.
  static Query begun(String field, List<String> words, IndexReader reader) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      phrase.add(new Term(field, word));
    }
    phrase.add(endings(field, words.getLast(), reader).toArray(Term[]::new));
    return phrase.build();
  }

  static Query anyForm(String field, Set<String> forms) {
    if (forms.size() == 1) {
      return new TermQuery(new Term(field, forms.iterator().next()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    forms.forEach(form -> any.addTerm(new Term(field, form)));
    return any.build();
  }

  private static List<Term> endings(String field, String begun, IndexReader reader)
      throws IOException {
    List<Term> endings = new ArrayList<>();
    BytesRef prefix = new BytesRef(begun);
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (all.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = all.term();
          term != null && StringHelper.startsWith(term, prefix) && endings.size() < MAX_ENDINGS;
          term = all.next()) {
        endings.add(new Term(field, BytesRef.deepCopyOf(term)));
      }
    }
    if (endings.isEmpty()) {
      endings.add(new Term(field, begun));
    }
    return endings;
  }
}
