package org.dossier.engine.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
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

  /// What a title takes beside its words: its id of some letters, its day, three numbers.
  private static final long BYTES_A_TITLE = 40;

  /// How many words a phrase of titles has at most.
  private static final int LONGEST_PHRASE = 3;

  private final Snapshot snapshot;
  private final Authority authority;
  private final NumberedTexts texts = new NumberedTexts();
  private final PackedEntries entries;

  /// The place of each value among all, by its number in the table of its facet.
  private final Map<Facet, int[]> places = new EnumMap<>(Facet.class);

  /// The words of each name that is no longer than a phrase.
  private final BytesRefHash names = new BytesRefHash();

  private SuggestionGathering(Snapshot snapshot, Authority authority) {
    this.snapshot = snapshot;
    this.authority = authority;
    this.entries = new PackedEntries(values());
  }

  /// @param version what the state is called
  /// @param room bytes of memory that the titles must leave
  static SuggestionIndex gather(Snapshot snapshot, Authority authority, String version, long room)
      throws IOException {
    SuggestionGathering gathering = new SuggestionGathering(snapshot, authority);
    for (Facet facet : FACETS) {
      gathering.addValues(facet);
      gathering.addUsedNames(facet);
    }
    int leftOut = gathering.addTitles(room);
    gathering.addWords();
    gathering.names.close();
    return new SuggestionIndex(version, gathering.texts, gathering.entries, leftOut);
  }

  // Those that an article has, the most frequent first.
  private List<PackedEntries.Value> values() {
    List<PackedEntries.Value> values = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetTable table = snapshot.facet(facet);
      places.put(facet, new int[table.values().size()]);
      for (int v = 0; v < table.values().size(); v++) {
        if (table.total(v) > 0) {
          values.add(new PackedEntries.Value(facet, table.values().get(v).id(), table.total(v)));
        }
      }
    }
    values.sort(PackedEntries.Value.BEST_FIRST);
    for (int place = 0; place < values.size(); place++) {
      PackedEntries.Value value = values.get(place);
      places(value.facet())[snapshot.facet(value.facet()).number(value.id())] = place;
    }
    return values;
  }

  private int[] places(Facet facet) {
    return requireNonNull(places.get(facet));
  }

  private void addValues(Facet facet) {
    FacetTable table = snapshot.facet(facet);
    for (int v = 0; v < table.values().size(); v++) {
      if (table.total(v) > 0) {
        FacetValue value = table.values().get(v);
        int place = places(facet)[v];
        Set<String> added = new HashSet<>();
        add(place, value.label(), false, added);
        for (String name : knownNames(facet, value)) {
          add(place, name, true, added);
        }
      }
    }
  }

  private List<String> knownNames(Facet facet, FacetValue value) {
    return authority.find(facet, value.id()).map(Authority.Known::names).orElse(List.of());
  }

  // The same name may be known and used, and used in several ways: it is added once to its value.
  private void add(int place, String name, boolean alias, Set<String> added) {
    List<String> words = WordAnalysis.exactWords(name);
    String joined = String.join(" ", words);
    if (!words.isEmpty() && added.add(joined)) {
      if (words.size() <= LONGEST_PHRASE) {
        names.add(new BytesRef(joined));
      }
      texts.add(words);
      entries.addName(place, name, alias);
    }
  }

  private void addUsedNames(Facet facet) throws IOException {
    FacetTable table = snapshot.facet(facet);
    // In their order, not segment by segment: of ways to write a name, the first is taken.
    SortedSetDocValues used =
        MultiDocValues.getSortedSetValues(snapshot.reader(), Fields.names(facet));
    String last = "";
    Set<String> added = new HashSet<>();
    for (long ord = 0; used != null && ord < used.getValueCount(); ord++) {
      List<String> parts = UsedNames.parts(used.lookupOrd(ord));
      int number = table.number(parts.getFirst());
      if (number >= 0 && table.total(number) > 0) {
        if (!parts.getFirst().equals(last)) {
          last = parts.getFirst();
          added = added(facet, table.values().get(number));
        }
        add(places(facet)[number], parts.getLast(), true, added);
      }
    }
  }

  // The words of what [#addValues] added of a value.
  private Set<String> added(Facet facet, FacetValue value) {
    Set<String> added = new HashSet<>();
    added.add(String.join(" ", WordAnalysis.exactWords(value.label())));
    for (String name : knownNames(facet, value)) {
      added.add(String.join(" ", WordAnalysis.exactWords(name)));
    }
    return added;
  }

  private boolean isName(List<String> words) {
    return names.find(new BytesRef(String.join(" ", words))) >= 0;
  }

  // Gives how many were left out.
  private int addTitles(long room) throws IOException {
    int articles = snapshot.reader().numDocs();
    long words = snapshot.reader().getSumTotalTermFreq(Fields.TITLE_EXACT);
    // The words of a title lie in rows both ways, as do those of the names that are there already.
    long each = BYTES_A_TITLE + 2 * Integer.BYTES * words / Math.max(1, articles);
    long most = (room - 2 * texts.bytes() - entries.bytes()) / each;
    int since = NewestTitles.since(snapshot, most);
    int first = texts.size();
    int leftOut = 0;
    if (since == NewestTitles.UNDATED) {
      texts.expect(articles, words);
    }
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Fields.HEAD);
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.FIRST_DAY);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && heads.advanceExact(doc)) {
          int day =
              days.advanceExact(doc) ? Math.toIntExact(days.longValue()) : NewestTitles.UNDATED;
          if (day < since) {
            leftOut++;
            continue;
          }
          StoredHead.Title title = StoredHead.Title.read(heads.binaryValue());
          if (texts.add(title.text())) {
            entries.addTitle(title.id(), day);
          }
        }
      }
    }
    PhraseCounter counter = new PhraseCounter(snapshot);
    for (TitlePhrases.Phrase phrase : TitlePhrases.of(texts, first, entries::compareIds)) {
      if (!isName(phrase.words())) {
        add(Kind.PHRASE, written(phrase), phrase.words(), counter.count(phrase.words()));
      }
    }
    return leftOut;
  }

  // As the first title that has it writes it.
  private String written(TitlePhrases.Phrase phrase) throws IOException {
    String id = entries.get(phrase.firstTitle()).id();
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
      if (!isName(words)) {
        add(Kind.WORD, word.text(), words, word.articles());
      }
    }
  }

  private void add(Kind kind, String text, List<String> words, int articles) {
    if (articles > 0) {
      texts.add(words);
      entries.addWords(kind, text, articles);
    }
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST_WORD
        && term.length() <= LONGEST_WORD
        && term.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’');
  }
}
