package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray.IndexedBytesRefIterator;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.engine.lucene.SortedWords.Range;
import org.dossier.search.Completion.Kind;

/// What can be suggested, by its words, in memory. Immutable.
///
/// The words are numbered in their order, so that the words with one beginning are a range of
/// numbers; the entries by their kinds and within a kind by their weights, the heaviest first, then
/// by what they say, whatever the order in which they were gathered. Each entry has the numbers of
/// its words in a row, each word its entries in a row: four bytes each for a word of an entry. No
/// entry is an object: what it says is packed ([PackedEntries]), its numbers lie in columns.
public final class SuggestionIndex implements Accountable {
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final String version;
  private final int titlesLeftOut;
  private final SortedWords words;
  private final NumberedTexts texts;
  private final PackedEntries packed;
  private final int[] gathered;
  private final WeightRuns weights = new WeightRuns();
  private final FixedBitSet aliases;
  private final Map<Kind, Integer> kindEnds = new EnumMap<>(Kind.class);
  private final int[] postingStarts;
  private final int[] postings;

  /// Takes over what was gathered: nothing may be added to it afterwards.
  ///
  /// @param version the state of the collection that it was made of
  /// @param texts the words of each entry, at least one
  /// @param packed the entries in the same order
  SuggestionIndex(String version, NumberedTexts texts, PackedEntries packed, int titlesLeftOut)
      throws IOException {
    this.version = version;
    this.titlesLeftOut = titlesLeftOut;
    this.texts = texts;
    this.packed = packed;
    this.words = texts.sort();
    this.gathered = new int[packed.size()];
    this.aliases = new FixedBitSet(packed.size());
    order();
    this.postingStarts = new int[words.size() + 1];
    this.postings = new int[texts.start(packed.size())];
    post();
  }

  private void order() throws IOException {
    IndexedBytesRefIterator inOrder = packed.inOrder();
    int e = 0;
    for (BytesRef entry = inOrder.next(); entry != null; entry = inOrder.next()) {
      gathered[e] = inOrder.ord();
      weights.add(packed.weight(entry));
      if (packed.isAlias(entry)) {
        aliases.set(e);
      }
      kindEnds.put(packed.kind(entry), ++e);
    }
    int end = 0;
    for (Kind kind : KINDS) {
      end = Math.max(end, kindEnds.getOrDefault(kind, 0));
      kindEnds.put(kind, end);
    }
  }

  // The starts serve as the places to go on at, and so end one word further on.
  private void post() {
    for (int posting = 0; posting < postings.length; posting++) {
      postingStarts[texts.wordAt(posting)]++;
    }
    int end = 0;
    for (int w = 0; w < postingStarts.length; w++) {
      end += postingStarts[w];
      postingStarts[w] = end;
    }
    for (int e = gathered.length - 1; e >= 0; e--) {
      for (int place = end(e) - 1; place >= start(e); place--) {
        postings[--postingStarts[texts.wordAt(place)]] = e;
      }
    }
  }

  /// The state of the collection that it was made of.
  String version() {
    return version;
  }

  SuggestionEntry entry(int number) {
    return packed.get(gathered[number]);
  }

  /// The number that the entries of a kind are below, and those of the kinds after it are not.
  int end(Kind kind) {
    return kindEnds.getOrDefault(kind, 0);
  }

  /// The weight of an entry, without going to the entry.
  int weight(int entry) {
    return weights.get(entry);
  }

  /// The first entry of a kind that is too light, the end of the kind if none is.
  ///
  /// @param isEnough of weights from a least one on
  int end(Kind kind, IntPredicate isEnough) {
    int place = KINDS.indexOf(kind);
    int low = place == 0 ? 0 : end(KINDS.get(place - 1));
    int high = end(kind);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isEnough.test(weight(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Of how many articles the titles are not suggested, since there is no room for them.
  int titlesLeftOut() {
    return titlesLeftOut;
  }

  /// Whether the entry is a name of a value that is not its label.
  boolean isAlias(int entry) {
    return aliases.get(entry);
  }

  /// The word of that number, in UTF-8.
  ///
  /// @param into holds it until it is used again
  BytesRef word(int number, BytesRefBuilder into) {
    return words.get(number, into);
  }

  /// Where in [#wordAt] the words of an entry begin.
  int start(int entry) {
    return texts.start(gathered[entry]);
  }

  /// Where in [#wordAt] the words of an entry end.
  int end(int entry) {
    return texts.start(gathered[entry] + 1);
  }

  int wordAt(int place) {
    return texts.wordAt(place);
  }

  /// Where in [#entryAt] the entries with a word begin; they end where those of the next begin.
  int postingStart(int word) {
    return postingStarts[word];
  }

  int entryAt(int posting) {
    return postings[posting];
  }

  /// The words that begin so.
  Range beginning(String prefix) {
    return words.beginning(prefix);
  }

  /// The word itself, if it is one.
  Range exactly(String word) {
    return words.exactly(word);
  }

  @Override
  public long ramBytesUsed() {
    return words.bytes()
        + texts.bytes()
        + packed.bytes()
        + aliases.ramBytesUsed()
        + weights.bytes()
        + (long) Integer.BYTES * (gathered.length + postingStarts.length + postings.length);
  }
}
