package org.dossier.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.ingest.ArticleIndexer.IndexedFile;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.Claims.Claim;
import org.dossier.ingest.Claims.State;
import org.dossier.source.Reading;
import org.jspecify.annotations.Nullable;

/// What remains to be done when everything was read: which articles go, and of which ones the index
/// is to note that they come from another file or another state of it.
final class Settlement {
  private final IndexedState held;
  private final Claims claims;
  private final Map<String, Provenance> touched = new HashMap<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private int added;
  private int changed;
  private int unchanged;

  /// How many articles of each kind there are.
  record Counts(int added, int changed, int unchanged, int removed) {
    IndexReport report(long bytes, Duration took, IndexReport.Problems problems) {
      return new IndexReport(added, changed, unchanged, removed, bytes, took, problems);
    }
  }

  Settlement(List<FileState> files, List<Reading> passed, IndexedState held, Claims claims) {
    this.held = held;
    this.claims = claims;
    claims.all().forEach((id, claim) -> settle(id, claim, files.get(claim.file)));
    Map<String, FileState> byName = new HashMap<>();
    files.forEach(file -> byName.put(file.name(), file));
    held.files()
        .forEach((name, before) -> {
          FileState file = byName.get(name);
          boolean unseen = file == null && isInFailedFolder(name, passed);
          for (String id : before.articles().keySet()) {
            if (claims.holder(id) == null) {
              settleUnclaimed(id, name, file, unseen);
            }
          }
        });
  }

  /// The counts of a run that puts a part of the articles: what it put is new to it.
  static Counts ofPart(Claims claims, IndexedState held) {
    int put = (int) claims.all().values().stream().filter(c -> c.state() == State.PUT).count();
    return new Counts(put, 0, held.articles().size(), 0);
  }

  /// The counts when of the unchanged articles these were annotated anew, and are others now.
  Counts counts(Set<String> reannotated) {
    int anew = (int) reannotated.stream().filter(this::isUnchanged).count();
    return new Counts(added, changed + anew, unchanged - anew, removed.size());
  }

  private boolean isUnchanged(String id) {
    Claim claim = claims.holder(id);
    return claim == null ? !removed.contains(id) : claim.state() == State.SAME;
  }

  /// Does it; whether there is anything to commit.
  boolean writeTo(ArticleIndexer indexer) throws IOException {
    for (String id : removed) {
      indexer.remove(id);
    }
    for (Map.Entry<String, Provenance> entry : touched.entrySet()) {
      indexer.touch(entry.getKey(), entry.getValue());
    }
    return !removed.isEmpty()
        || !touched.isEmpty()
        || held.isEmpty()
        || claims.all().values().stream().anyMatch(c -> c.state() == State.PUT);
  }

  private void settle(String id, Claim claim, FileState file) {
    IndexedState.Held before = held.article(id);
    if (claim.state() == State.BROKEN) {
      if (before != null) {
        unchanged++;
        // If it is the rules that fail on what the index holds, they are to be tried again.
        String again = ContentHash.INCOMPLETE;
        if (before.hash().equals(claim.hash)) {
          touched.put(id, new Provenance(file.name(), again, again));
        } else {
          touch(id, before, file.name(), again, before.hash());
        }
      }
      return;
    }
    if (before == null) {
      added++;
    } else if (before.hash().equals(claim.hash)) {
      unchanged++;
    } else {
      changed++;
    }
    if (claim.state() == State.SAME && before != null) {
      touch(id, before, file.name(), file.noted(), claim.hash);
    } else if (claim.state() == State.PUT && file.isIncomplete()) {
      touched.put(id, new Provenance(file.name(), file.noted(), claim.hash));
    }
  }

  /// An article that the index held and nothing was found of.
  private void settleUnclaimed(String id, String name, @Nullable FileState file, boolean unseen) {
    if (unseen || (file != null && file.keeps(id))) {
      unchanged++;
      IndexedState.Held before = held.article(id);
      if (file != null && before != null) {
        touch(id, before, name, ContentHash.INCOMPLETE, before.hash());
      }
    } else {
      removed.add(id);
    }
  }

  /// Notes where an article that stays comes from, unless the index knows.
  private void touch(
      String id, IndexedState.Held before, String file, String fileHash, String hash) {
    IndexedFile known = held.file(before.file());
    if (known == null || !before.file().equals(file) || !known.hash().equals(fileHash)) {
      touched.put(id, new Provenance(file, fileHash, hash));
    }
  }

  /// Whether the file may still be there, in a folder that could not be looked into.
  private static boolean isInFailedFolder(String name, List<Reading> passed) {
    return passed.stream()
        .anyMatch(reading ->
            reading instanceof Reading.Failed failed
                && (failed.place().equals(".")
                    || name.equals(failed.place())
                    || (failed.place().endsWith("/") && name.startsWith(failed.place()))));
  }
}
