package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dossier.article.Span;
import org.dossier.engine.lucene.MarkingLeaves.Begun;
import org.dossier.engine.lucene.TextLeaves.Scope;
import org.dossier.query.TextQuery;
import org.jspecify.annotations.Nullable;

/// Finds where in an article a query matches: what is marked is exactly what matched, a phrase
/// whole, a name as it stands there.
///
/// Lucene's own account of a match gives the places from the index, so that the cost does not grow
/// with the text.
final class MarkFinder {
  /// The marks of an article, each list in order.
  record Found(List<Mark> title, List<Mark> body) {}

  private static final Found NOTHING = new Found(List.of(), List.of());
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end);

  private final MarkingLeaves leaves;
  private final @Nullable Weight weight;

  private MarkFinder(MarkingLeaves leaves, @Nullable Weight weight) {
    this.leaves = leaves;
    this.weight = weight;
  }

  static MarkFinder of(Snapshot snapshot, TextQuery query) throws IOException {
    return of(snapshot, snapshot.searcher(), query);
  }

  /// Of articles that need not be the whole collection.
  static MarkFinder of(Vocabulary vocabulary, IndexSearcher searcher, TextQuery query)
      throws IOException {
    MarkingLeaves leaves = new MarkingLeaves(vocabulary);
    Query marked = LuceneQueries.translate(vocabulary, leaves, query);
    Weight weight =
        marked == null
            ? null
            : searcher.rewrite(marked).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new MarkFinder(leaves, weight);
  }

  /// @param doc the article's number in the segment
  /// @param masked what is not searched in the body
  Found find(LeafReaderContext segment, int doc, String title, CharSequence body, List<Span> masked)
      throws IOException {
    Matches matches = weight == null ? null : weight.matches(segment, doc);
    if (matches == null) {
      return NOTHING;
    }
    List<Mark> inTitle = new ArrayList<>();
    List<Mark> inBody = new ArrayList<>();
    add(matches, Fields.TITLE, inTitle);
    add(matches, Fields.TITLE_EXACT, inTitle);
    add(matches, Fields.BODY, inBody);
    add(matches, Fields.BODY_EXACT, inBody);
    if (!leaves.begun().isEmpty()) {
      BegunWords.mark(title, List.of(), leaves.begun(), inTitle);
      List<Begun> anywhere =
          leaves.begun().stream().filter(b -> b.scope() == Scope.ANYWHERE).toList();
      BegunWords.markBody(segment, doc, body, masked, anywhere, inBody);
    }
    inTitle.sort(ORDER);
    inBody.sort(ORDER);
    return new Found(inTitle, inBody);
  }

  private void add(Matches matches, String field, List<Mark> marks) throws IOException {
    MatchesIterator places = matches.getMatches(field);
    if (places == null) {
      return;
    }
    while (places.next()) {
      int start = places.startOffset();
      int end = places.endOffset();
      if (start >= 0 && start < end) {
        marks.add(new Mark(start, end, leaves.leafOf(places.getQuery())));
      }
    }
  }
}
