package org.dossier.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers that were given last, by the names of their states: the same question of the same
/// state of the collection is not answered anew.
///
/// Bounded by bytes; what was asked for longest ago goes first. What belongs to a state of the
/// collection that is over is never asked for again, and so goes too. Safe for use by many threads.
final class KeptAnswers {
  /// Larger ones would drive out too many others.
  private static final int LARGEST_SHARE = 16;

  private final long capacity;
  private final Map<String, ReplyBody> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /// Keeps answers of at most so many bytes together; 0 keeps none.
  KeptAnswers(long capacity) {
    this.capacity = capacity;
  }

  synchronized @Nullable ReplyBody get(String tag) {
    return answers.get(tag);
  }

  synchronized void put(String tag, ReplyBody answer) {
    if (answer.size() > capacity / LARGEST_SHARE) {
      return;
    }
    ReplyBody before = answers.put(tag, answer);
    bytes += answer.size() - (before == null ? 0 : before.size());
    Iterator<ReplyBody> oldest = answers.values().iterator();
    while (bytes > capacity && oldest.hasNext()) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }

  /// How many bytes they have together.
  synchronized long bytes() {
    return bytes;
  }
}
