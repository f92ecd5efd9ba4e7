package org.dossier.engine.lucene;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefArray.IndexedBytesRefIterator;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.Counter;
import org.apache.lucene.util.NumericUtils;
import org.dossier.article.Facet;
import org.dossier.search.Completion.Kind;

/// Entries in few bytes each, by their numbers in the order in which they came.
///
/// The order of their bytes is the order in which they are suggested: by their kinds, within a kind
/// by their weights, the heaviest first, then by what they say. So the names of a value have its
/// place among the values in place of its id. To add is for one thread, to read for many.
final class PackedEntries {
  private static final List<Kind> KINDS = List.of(Kind.values());

  /// The kind, and the weight or the place of the value.
  private static final int HEAD = 1 + Integer.BYTES;

  private static final byte LABEL = 0;
  private static final byte ALIAS = 1;

  /// A value that can be suggested, and how many articles have it.
  record Value(Facet facet, String id, int articles) {
    static final Comparator<Value> BEST_FIRST =
        Comparator.comparingInt(Value::articles)
            .reversed()
            .thenComparing(Value::facet)
            .thenComparing(Value::id);
  }

  private final List<Value> values;
  private final Counter bytes = Counter.newCounter();
  private final BytesRefArray packed = new BytesRefArray(bytes);
  private final BytesRefBuilder scratch = new BytesRefBuilder();
  private final BytesRefBuilder other = new BytesRefBuilder();

  /// @param values in the order in which they are suggested
  PackedEntries(List<Value> values) {
    this.values = values;
  }

  /// Adds a name of the value at that place.
  void addName(int place, String name, boolean alias) {
    head(Kind.VALUE, place);
    scratch.append(alias ? ALIAS : LABEL);
    add(name);
  }

  /// @param day of publication
  void addTitle(String id, int day) {
    head(Kind.TITLE, heaviestFirst(day));
    add(id);
  }

  void addWords(Kind kind, String text, int articles) {
    head(kind, heaviestFirst(articles));
    add(text);
  }

  private void head(Kind kind, int order) {
    scratch.clear();
    scratch.grow(HEAD);
    scratch.append((byte) KINDS.indexOf(kind));
    NumericUtils.intToSortableBytes(order, scratch.bytes(), 1);
    scratch.setLength(HEAD);
  }

  // Its own inverse.
  private static int heaviestFirst(int weight) {
    return ~weight;
  }

  private void add(String text) {
    other.copyChars(text);
    scratch.append(other);
    packed.append(scratch.get());
  }

  int size() {
    return packed.size();
  }

  /// Which of two titles has the id that comes first. Not while others read.
  int compareIds(int one, int another) {
    BytesRef first = rest(packed.get(scratch, one));
    return first.compareTo(rest(packed.get(other, another)));
  }

  private static BytesRef rest(BytesRef entry) {
    return new BytesRef(entry.bytes, entry.offset + HEAD, entry.length - HEAD);
  }

  /// Gives the entries one after the other as they are suggested: their numbers.
  IndexedBytesRefIterator inOrder() {
    return packed.iterator(packed.sort(BytesRefComparator.NATURAL, false));
  }

  Kind kind(BytesRef entry) {
    return KINDS.get(entry.bytes[entry.offset]);
  }

  int weight(BytesRef entry) {
    int order = order(entry);
    return kind(entry) == Kind.VALUE ? values.get(order).articles() : heaviestFirst(order);
  }

  boolean isAlias(BytesRef entry) {
    return kind(entry) == Kind.VALUE && entry.bytes[entry.offset + HEAD] == ALIAS;
  }

  private static int order(BytesRef entry) {
    return NumericUtils.sortableBytesToInt(entry.bytes, entry.offset + 1);
  }

  /// The entry of that number.
  SuggestionEntry get(int number) {
    BytesRef entry = packed.get(new BytesRefBuilder(), number);
    String text = rest(entry).utf8ToString();
    Kind kind = kind(entry);
    return switch (kind) {
      case VALUE -> {
        Value value = values.get(order(entry));
        yield SuggestionEntry.name(
            value.facet(), value.id(), text.substring(1), value.articles(), isAlias(entry));
      }
      case TITLE -> SuggestionEntry.title(text, weight(entry));
      case PHRASE, WORD -> SuggestionEntry.words(kind, text, weight(entry));
    };
  }

  /// Bytes of memory, without the values.
  long bytes() {
    return bytes.get();
  }
}
