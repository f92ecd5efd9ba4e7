package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// How many articles a query of [Unscored] likely finds, told from how many have each of its words,
/// as if words came together by chance. What has no words counts as finding all.
///
/// Only how a search is done depends on it, never what is found.
final class MatchEstimate {
  private final IndexReader reader;

  private MatchEstimate(IndexReader reader) {
    this.reader = reader;
  }

  static double of(IndexReader reader, Query query) throws IOException {
    return reader.maxDoc() * new MatchEstimate(reader).share(query);
  }

  /// The share of all articles, at most 1.
  private double share(Query query) throws IOException {
    return switch (query) {
      case BooleanQuery parts -> share(parts);
      case TermQuery word -> share(word.getTerm());
      case SynonymQuery forms -> any(terms(forms));
      case PhraseQuery phrase -> all(List.of(phrase.getTerms()));
      case MultiPhraseQuery phrase -> all(phrase);
      case MatchNoDocsQuery none -> 0;
      default -> 1;
    };
  }

  private double share(BooleanQuery parts) throws IOException {
    double required = 1;
    double alternatives = 0;
    boolean isNarrowed = false;
    for (BooleanClause part : parts) {
      if (part.isRequired()) {
        required *= share(part.query());
        isNarrowed = true;
      } else if (!part.isProhibited()) {
        alternatives += share(part.query());
      }
    }
    return isNarrowed ? required : Math.min(1, alternatives);
  }

  private double all(MultiPhraseQuery phrase) throws IOException {
    double share = 1;
    for (Term[] forms : phrase.getTermArrays()) {
      share *= any(List.of(forms));
    }
    return share;
  }

  private double all(List<Term> words) throws IOException {
    double share = 1;
    for (Term word : words) {
      share *= share(word);
    }
    return share;
  }

  private double any(Collection<Term> words) throws IOException {
    double share = 0;
    for (Term word : words) {
      share += share(word);
    }
    return Math.min(1, share);
  }

  private double share(Term word) throws IOException {
    return reader.docFreq(word) / Math.max(1.0, reader.maxDoc());
  }

  private static Set<Term> terms(Query query) {
    Set<Term> terms = new HashSet<>();
    query.visit(QueryVisitor.termCollector(terms));
    return terms;
  }
}
