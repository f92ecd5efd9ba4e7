package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Authority;
import org.dossier.search.Completion.Kind;

/// Gathers from one state of a collection what can be suggested: values that an article has by all
/// their names, titles, phrases of titles, and the more frequent words.
final class SuggestionGathering {
  static final List<Facet> FACETS =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.PUBLISHER, Facet.YEAR);

  private static final int MOST_WORDS = 100_000;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 40;

  private final Snapshot snapshot;
  private final Authority authority;
  private final SuggestionIndex.Builder entries = new SuggestionIndex.Builder();
  private final Set<List<String>> names = new HashSet<>();

  private SuggestionGathering(Snapshot snapshot, Authority authority) {
    this.snapshot = snapshot;
    this.authority = authority;
  }

  /// @param version what the state is called
  static SuggestionIndex gather(Snapshot snapshot, Authority authority, String version)
      throws IOException {
    SuggestionGathering gathering = new SuggestionGathering(snapshot, authority);
    for (Facet facet : FACETS) {
      gathering.addValues(facet);
      gathering.addUsedNames(facet);
    }
    gathering.addTitles();
    gathering.addWords();
    return gathering.entries.build(version);
  }

  private void addValues(Facet facet) {
    FacetTable table = snapshot.facet(facet);
    for (int v = 0; v < table.values().size(); v++) {
      int count = table.total(v);
      if (count > 0) {
        FacetValue value = table.values().get(v);
        add(facet, value.id(), value.label(), count, false);
        authority
            .find(facet, value.id())
            .ifPresent(
                known -> known.names().forEach(name -> add(facet, value.id(), name, count, true)));
      }
    }
  }

  // The same name may be known and used, and used in several ways: it is added once.
  private final Set<String> added = new HashSet<>();

  private void add(Facet facet, String id, String name, int count, boolean alias) {
    List<String> words = WordAnalysis.exactWords(name);
    if (added.add(facet.key() + '/' + id + '/' + String.join(" ", words))) {
      names.add(words);
      entries.add(SuggestionEntry.name(facet, id, name, count, alias), words);
    }
  }

  private void addUsedNames(Facet facet) throws IOException {
    FacetTable table = snapshot.facet(facet);
    // In their order, not segment by segment: of ways to write a name, the first is taken.
    SortedSetDocValues used =
        MultiDocValues.getSortedSetValues(snapshot.reader(), Fields.names(facet));
    for (long ord = 0; used != null && ord < used.getValueCount(); ord++) {
      List<String> parts = UsedNames.parts(used.lookupOrd(ord));
      int number = table.number(parts.getFirst());
      if (number >= 0 && table.total(number) > 0) {
        add(facet, parts.getFirst(), parts.getLast(), table.total(number), true);
      }
    }
  }

  private void addTitles() throws IOException {
    int first = entries.texts().size();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Fields.HEAD);
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.FIRST_DAY);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && heads.advanceExact(doc)) {
          ArticleSummary article = StoredHead.read(heads.binaryValue()).summary();
          List<String> words = WordAnalysis.exactWords(article.title());
          int day = days.advanceExact(doc) ? Math.toIntExact(days.longValue()) : Integer.MIN_VALUE;
          entries.add(SuggestionEntry.title(article.id(), day), words);
        }
      }
    }
    PhraseCounter counter = new PhraseCounter(snapshot);
    for (TitlePhrases.Phrase phrase : TitlePhrases.of(entries.texts(), first, this::byId)) {
      if (!names.contains(phrase.words())) {
        add(Kind.PHRASE, written(phrase), phrase.words(), counter.count(phrase.words()));
      }
    }
  }

  private int byId(int one, int other) {
    return String.valueOf(entries.entry(one).id())
        .compareTo(String.valueOf(entries.entry(other).id()));
  }

  // As the first title that has it writes it.
  private String written(TitlePhrases.Phrase phrase) throws IOException {
    String id = entries.entry(phrase.firstTitle()).id();
    ArticleSummary article =
        id == null ? null : new SuggestedSnapshot(snapshot, authority).article(id);
    String plain = String.join(" ", phrase.words());
    if (article == null) {
      return plain;
    }
    List<WordPlace> places = WordPlace.of(article.title());
    int last = phrase.firstWord() + phrase.words().size() - 1;
    return last < places.size()
        ? article
            .title()
            .substring(places.get(phrase.firstWord()).span().start(), places.get(last).span().end())
        : plain;
  }

  private void addWords() throws IOException {
    for (FrequentWords.Word word :
        FrequentWords.of(snapshot, MOST_WORDS, SuggestionGathering::isWord)) {
      List<String> words = List.of(word.text());
      if (!names.contains(words)) {
        add(Kind.WORD, word.text(), words, word.articles());
      }
    }
  }

  private void add(Kind kind, String text, List<String> words, int articles) {
    if (articles > 0) {
      entries.add(SuggestionEntry.words(kind, text, articles), words);
    }
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST_WORD
        && term.length() <= LONGEST_WORD
        && term.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’');
  }
}
