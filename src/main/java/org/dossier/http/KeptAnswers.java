package org.dossier.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers that were given last, by the names of their states: the same question of the same
/// state of the collection is not answered anew.
///
/// Bounded by bytes, which lie in a ring of blocks that are used again and again: were each answer
/// an object of its own, those that nobody asks for again would fill the heap with what has become
/// old, and all of it would be collected for them. The block that was written longest ago goes
/// first; what is asked for again is written again before. What belongs to a state of the
/// collection that is over is never asked for again, and so goes too. Safe for use by many threads.
final class KeptAnswers {
  private static final int BLOCKS = 16;

  private final Block[] ring = new Block[BLOCKS];
  private final Map<String, Place> places = new HashMap<>();
  private final int blockBytes;
  private int now;
  private long bytes;

  private record Place(int block, int from, int to) {}

  private static final class Block {
    final byte[] bytes;
    final List<String> tags = new ArrayList<>();
    int used;

    Block(int size) {
      bytes = new byte[size];
    }
  }

  /// Keeps answers of at most so many bytes together, each of at most a sixteenth of them.
  KeptAnswers(int capacity) {
    this.blockBytes = capacity / BLOCKS;
    this.ring[0] = new Block(blockBytes);
  }

  /// A copy of the answer; null if it is not kept.
  synchronized byte @Nullable [] get(String tag) {
    Place place = places.get(tag);
    if (place == null) {
      return null;
    }
    byte[] answer = Arrays.copyOfRange(ring[place.block].bytes, place.from, place.to);
    if (Math.floorMod(now - place.block, BLOCKS) >= BLOCKS / 2) {
      put(tag, answer);
    }
    return answer;
  }

  synchronized void put(String tag, byte[] answer) {
    if (answer.length > blockBytes) {
      return;
    }
    if (ring[now].used + answer.length > blockBytes) {
      advance();
    }
    Block block = ring[now];
    System.arraycopy(answer, 0, block.bytes, block.used, answer.length);
    block.tags.add(tag);
    forget(places.put(tag, new Place(now, block.used, block.used + answer.length)));
    block.used += answer.length;
    bytes += answer.length;
  }

  private void advance() {
    now = (now + 1) % BLOCKS;
    if (ring[now] == null) {
      // Only when it is needed: a small site never fills all.
      ring[now] = new Block(blockBytes);
    }
    Block block = ring[now];
    for (String tag : block.tags) {
      Place place = places.get(tag);
      if (place != null && place.block == now) {
        forget(places.remove(tag));
      }
    }
    block.tags.clear();
    block.used = 0;
  }

  private void forget(@Nullable Place place) {
    if (place != null) {
      bytes -= place.to - place.from;
    }
  }

  /// How many bytes they have together.
  synchronized long bytes() {
    return bytes;
  }
}
