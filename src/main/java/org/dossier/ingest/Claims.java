package org.dossier.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which article of the collection has which id. Of two that claim one, the earlier in the order of
/// files and of records in them has it, whatever the order in which threads come upon them. Safe
/// for use by many threads.
final class Claims {
  private final Map<String, Claim> byId = new ConcurrentHashMap<>();

  /// What is to be done for an article.
  enum State {
    /// To be put into the index.
    WAITING,
    /// The index holds it as it is; at most its file is to be noted.
    SAME,
    /// It was put.
    PUT,
    /// It cannot be annotated.
    BROKEN
  }

  /// One article's claim: the position of its file among the files, its own in the file, its place
  /// for people and its hash.
  static final class Claim {
    final int file;
    final int record;
    final String place;
    final String hash;
    private State state;
    private boolean overwritten;

    Claim(int file, int record, String place, String hash, State state) {
      this.file = file;
      this.record = record;
      this.place = place;
      this.hash = hash;
      this.state = state;
    }

    /// To be asked when no thread works on claims any more.
    State state() {
      return state;
    }

    private boolean isBefore(Claim other) {
      return file != other.file ? file < other.file : record < other.record;
    }
  }

  /// Enters the claim of an article that the index holds, before any other of its id.
  void enterFirst(String id, Claim claim) {
    byId.putIfAbsent(id, claim);
  }

  /// Enters a claim. Gives the one that lost, this or an earlier one, null when none did.
  @Nullable Claim enter(String id, Claim claim) {
    Claim[] lost = new Claim[1];
    byId.compute(
        id,
        (key, held) -> {
          if (held == null) {
            return claim;
          }
          if (held.isBefore(claim)) {
            lost[0] = claim;
            return held;
          }
          lost[0] = held;
          claim.overwritten = held.overwritten || held.state == State.PUT;
          if (claim.overwritten && claim.state == State.SAME) {
            // The loser was quicker to the index; what stood there is to be restored.
            claim.state = State.WAITING;
          }
          return claim;
        });
    return lost[0];
  }

  /// The claim that has the id, null where none does.
  @Nullable Claim holder(String id) {
    return byId.get(id);
  }

  /// Whether the claim holds and its article is to be written.
  boolean isWaiting(String id, Claim claim) {
    boolean[] waiting = new boolean[1];
    byId.computeIfPresent(
        id,
        (key, held) -> {
          waiting[0] = held == claim && held.state == State.WAITING;
          return held;
        });
    return waiting[0];
  }

  /// Writes an article if its claim still holds; no other article of this id is written meanwhile.
  void write(String id, Claim claim, Write write) throws IOException {
    try {
      byId.computeIfPresent(
          id,
          (key, held) -> {
            if (held == claim) {
              try {
                write.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              held.state = State.PUT;
            }
            return held;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Notes that an article cannot be written.
  void giveUp(String id, Claim claim) {
    byId.computeIfPresent(
        id,
        (key, held) -> {
          claim.state = State.BROKEN;
          return held;
        });
  }

  /// All claims that hold, by id. To be read when no thread enters any more.
  Map<String, Claim> all() {
    return byId;
  }

  /// A step that writes to an index.
  interface Write {
    void run() throws IOException;
  }
}
