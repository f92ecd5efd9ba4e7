package org.dossier.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.Claims.Claim;
import org.dossier.ingest.Claims.State;
import org.dossier.source.Reading;
import org.jspecify.annotations.Nullable;

/// What remains to be done when everything was read: which articles go, and of which ones the index
/// is to note that they come from another file or another state of it.
final class Settlement {
  private final List<Reading> passed;
  private final IndexedState held;
  private final Claims claims;
  private final Map<String, Provenance> touched = new HashMap<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private int added;
  private int changed;
  private int unchanged;

  /// How many articles of each kind there are.
  record Counts(int added, int changed, int unchanged, int removed) {
    /// What to tell of a run that began then, by [System#nanoTime].
    IndexReport report(long start, long bytes, IndexReport.Problems problems) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new IndexReport(added, changed, unchanged, removed, bytes, took, problems);
    }
  }

  /// `passed`: what could not be looked at while listing the files.
  Settlement(ListedFiles files, List<Reading> passed, IndexedState held, Claims claims)
      throws IOException, InterruptedException {
    this.passed = passed;
    this.held = held;
    this.claims = claims;
    for (Map.Entry<String, Claim> entry : claims.all().entrySet()) {
      Claim claim = entry.getValue();
      settle(entry.getKey(), claim, files.get(claim.file));
    }
    held.articles()
        .forEach(article -> {
          if (claims.holder(article.id()) == null) {
            settleUnclaimed(article, held.fileOf(article));
          }
        });
  }

  /// The counts of a run that puts a part of the articles: what it put is new to it.
  static Counts ofPart(Claims claims, IndexedState held) {
    int put = (int) claims.all().values().stream().filter(c -> c.state() == State.PUT).count();
    return new Counts(put, 0, held.size(), 0);
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

  private void settle(String id, Claim claim, FileState file) throws IOException {
    HeldArticle article = held.find(id);
    Provenance before = article == null ? null : article.provenance();
    if (claim.state() == State.BROKEN) {
      if (before != null) {
        unchanged++;
        // If it is the rules that fail on what the index holds, they are to be tried again.
        String again = ContentHash.INCOMPLETE;
        if (before.articleHash().equals(claim.hash)) {
          touched.put(id, new Provenance(file.name(), again, again));
        } else {
          touch(id, before, new Provenance(file.name(), again, before.articleHash()));
        }
      }
      return;
    }
    if (before == null) {
      added++;
    } else if (before.articleHash().equals(claim.hash)) {
      unchanged++;
    } else {
      changed++;
    }
    Provenance now = new Provenance(file.name(), file.noted(), claim.hash);
    if (claim.state() == State.SAME && before != null) {
      touch(id, before, now);
    } else if (claim.state() == State.PUT && file.isIncomplete()) {
      touched.put(id, now);
    }
  }

  /// An article that the index holds and nothing was found of: its file is as it was, or cannot be
  /// read, or does not have it any more.
  private void settleUnclaimed(HeldArticle article, @Nullable FileState file) throws IOException {
    Provenance before = article.provenance();
    String id = article.id();
    if (file != null && (file.isUnchanged() || file.keeps(id))) {
      unchanged++;
      String hash = file.isUnchanged() ? file.noted() : ContentHash.INCOMPLETE;
      touch(id, before, new Provenance(before.file(), hash, before.articleHash()));
    } else if (file == null && isInFailedFolder(before.file())) {
      unchanged++;
    } else {
      removed.add(id);
    }
  }

  /// Notes where an article that stays comes from, unless the index knows.
  private void touch(String id, Provenance before, Provenance now) {
    if (!before.equals(now)) {
      touched.put(id, now);
    }
  }

  /// Whether the file may still be there, in a folder that could not be looked into.
  private boolean isInFailedFolder(String name) {
    return passed.stream()
        .anyMatch(reading ->
            reading instanceof Reading.Failed failed
                && (failed.place().equals(".")
                    || name.equals(failed.place())
                    || (failed.place().endsWith("/") && name.startsWith(failed.place()))));
  }
}
