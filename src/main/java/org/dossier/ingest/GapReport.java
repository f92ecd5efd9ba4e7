package org.dossier.ingest;

import java.io.IOException;
import java.util.List;
import org.dossier.article.Gap;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.source.Reading;
import org.jspecify.annotations.Nullable;

/// What a run comes upon that is not in the index, or not whole, and what it takes over of that
/// from the run before: of a file that is not read again, only that tells what was left out.
final class GapReport {
  private static final String UNDATED = "no date is stated, and the text does not tell one";

  private final GapLog log;
  private ListedFiles files = new ListedFiles(List.of(), KnownHashes.NONE);
  private boolean known;

  GapReport(GapLog log) {
    this.log = log;
  }

  /// `listed`: the files of the collection.
  void begin(ListedFiles listed) throws IOException {
    files = listed;
    known = log.isKnown();
    log.begin();
  }

  /// Whether the run before left a report of the index as it was.
  boolean isKnown() {
    return known;
  }

  void failed(int position, Reading.Failed failed) {
    add(Gap.State.FAILED, position, failed.place(), null, failed.reason());
  }

  void skipped(int position, Reading.Skipped skipped) {
    add(Gap.State.SKIPPED, position, skipped.place(), null, skipped.reason());
  }

  void cut(int position, String place, String article, String reason) {
    add(Gap.State.CUT, position, place, article, reason);
  }

  /// Takes over what was left out of files that are as they were.
  void takeOverCuts() throws IOException {
    log.before(gap -> {
      FileState file = files.find(gap.file());
      if (gap.state() == Gap.State.CUT && file != null && file.isUnchanged()) {
        log.add(file.position, gap);
      }
    });
  }

  /// Adds which articles have no date, and writes all of it down. `changed`: whether the index has
  /// changed since the run before.
  void prepare(ArticleIndexer indexer, boolean changed) throws IOException, InterruptedException {
    if (changed || !known) {
      try (Holdings holdings = indexer.holdings()) {
        addUndated(holdings);
      }
    } else {
      takeOverUndated();
    }
    log.prepare();
  }

  private void takeOverUndated() throws IOException {
    log.before(gap -> {
      if (gap.state() == Gap.State.UNDATED) {
        log.add(position(gap.file()), gap);
      }
    });
  }

  private void addUndated(Holdings holdings) throws IOException, InterruptedException {
    holdings.forEach(held -> {
      if (!held.isDated()) {
        String file = held.provenance().file();
        log.add(position(file), new Gap(Gap.State.UNDATED, file, held.id(), held.id(), UNDATED));
      }
    });
  }

  void publish() throws IOException {
    log.publish();
  }

  private void add(
      Gap.State state, int position, String place, @Nullable String article, String reason) {
    String file = position < 0 ? place : files.get(position).name();
    log.add(position, new Gap(state, file, place, article, reason));
  }

  /// Where the file is in the listing, -1 where it is not.
  private int position(String name) {
    FileState file = files.find(name);
    return file == null ? -1 : file.position;
  }
}
