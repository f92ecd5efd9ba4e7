package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All names that the tables know, found longest first. A trie over word hashes; immutable once
/// loaded.
final class Gazetteer {
  private static final Entry[] NONE = {};
  private static final int LONGEST = 12;

  /// A name found in a text: the entries that may be meant, over `length` tokens.
  static final class Match {
    private final int length;
    private final Entry[] entries;

    private Match(int length, Entry[] entries) {
      this.length = length;
      this.entries = entries;
    }

    int length() {
      return length;
    }

    /// Not to be written to.
    Entry[] entries() {
      return entries;
    }
  }

  private final HashIndex next = new HashIndex(1 << 15);
  private final HashIndex lowerCaseStarts = new HashIndex(64);
  private final List<Entry[]> byNode = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Gazetteer() {
    byNode.add(NONE);
    byNode.add(NONE);
  }

  static Gazetteer of(List<Entry> entries) {
    Gazetteer gazetteer = new Gazetteer();
    entries.forEach(gazetteer::add);
    return gazetteer;
  }

  private void add(Entry plain) {
    Tokens tokens = Tokenizer.read(plain.surface(), List.of());
    if (tokens.size == 0) {
      return;
    }
    Entry entry = plain.written(tokens);
    int node = 1;
    for (int i = 0; i < tokens.size; i++) {
      long key = key(node, tokens.hash[i]);
      int to = next.get(key);
      if (to == 0) {
        to = byNode.size();
        byNode.add(NONE);
        next.put(key, to);
      }
      node = to;
    }
    Entry[] old = byNode.get(node);
    for (Entry other : old) {
      if (other.sense().equals(entry.sense()) && other.exact() == entry.exact()) {
        return;
      }
    }
    Entry[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = entry;
    byNode.set(node, more);
    entries.add(entry);
    if ((entry.capitals() & 1) == 0) {
      lowerCaseStarts.put(tokens.hash[0], 1);
    }
  }

  private static long key(int node, long hash) {
    return Fold.mix(hash * 31 + node);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// All entries of exactly these tokens, however they are written; empty when there are none.
  Entry[] exactly(Tokens tokens, int from, int to) {
    int node = 1;
    for (int i = from; i < to && node != 0; i++) {
      node = next.get(key(node, tokens.hash[i]));
    }
    return node <= 1 ? NONE : byNode.get(node);
  }

  /// The entries of one word by its hash.
  Entry[] word(long hash) {
    int node = next.get(key(1, hash));
    return node == 0 ? NONE : byNode.get(node);
  }

  /// The longest name that starts at token `i` and is written as a name; null when there is none.
  @Nullable Match longest(Tokens tokens, int i, int[] classes) {
    if (!tokens.is(i, Tokens.CAPITAL | Tokens.INNER_CAPITAL)
        && lowerCaseStarts.get(tokens.hash[i]) == 0) {
      return null;
    }
    Match best = null;
    int node = 1;
    for (int j = i; j < tokens.size && j < i + LONGEST; j++) {
      if (j > i && tokens.sentence[j] != tokens.sentence[i]) {
        break;
      }
      node = next.get(key(node, tokens.hash[j]));
      if (node == 0) {
        break;
      }
      Entry[] here = byNode.get(node);
      if (here.length > 0) {
        Entry[] written = written(here, tokens, i, j + 1, classes);
        if (written.length > 0) {
          best = new Match(j + 1 - i, written);
        }
      }
    }
    return best;
  }

  private static Entry[] written(Entry[] all, Tokens tokens, int from, int to, int[] classes) {
    int count = 0;
    Entry[] some = new Entry[all.length];
    for (Entry entry : all) {
      if (isWritten(entry, tokens, from, to, classes)) {
        some[count++] = entry;
      }
    }
    return count == all.length ? all : Arrays.copyOf(some, count);
  }

  /// Whether the tokens are written as the entry wants them.
  static boolean isWritten(Entry entry, Tokens tokens, int from, int to, int[] classes) {
    if (entry.possessive() && !tokens.is(to - 1, Tokens.POSSESSIVE)) {
      return false;
    }
    if (entry.initials() && !tokens.is(from, Tokens.ALL_CAPS | Tokens.PERIODS)) {
      return false;
    }
    // In a shouted line "US" may be "us", and "WHO" "who".
    boolean doubtful =
        to - from == 1
            && tokens.is(from, Tokens.SHOUTED)
            && (classes[from] & WordClass.COMMON.bit) != 0;
    if (entry.exact()) {
      return !doubtful
          && entry.surface().length() == tokens.end[to - 1] - tokens.start[from]
          && tokens.text.startsWith(entry.surface(), tokens.start[from]);
    }
    for (int q = from; q < to && q - from < 31; q++) {
      if ((entry.capitals() >> (q - from) & 1) != 0
          && !tokens.is(q, Tokens.CAPITAL | Tokens.INNER_CAPITAL)) {
        return false;
      }
    }
    return !(doubtful && entry.isOrganization());
  }
}
