package org.dossier.search;

import java.util.List;

/// Completes what a reader is typing, from what the collection holds. Safe for use by many threads.
public interface Suggester {
  /// The most completions that one answer gives.
  int MAX_SIZE = 20;

  /// Completions of the text, the likeliest first, at most `size` and only a few of one kind.
  ///
  /// The last word is the beginning of a word unless a space follows it, the words before are
  /// whole; all of them stand in what is suggested, wherever in it. Case and accents do not matter.
  /// A word of five letters or more may be misspelled after its first letter; what fits as typed
  /// comes first.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  List<Completion> suggest(String typed, int size);
}
