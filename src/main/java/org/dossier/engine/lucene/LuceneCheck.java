package org.dossier.engine.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/// Verifies an index: the checksum of every file, and that its parts agree with each other.
public final class LuceneCheck {
  private LuceneCheck() {}

  /// What was found. `problems` are sentences that name the segment or file and say how to mend it;
  /// there are none exactly when the index is in order. `articles` counts those that can be read.
  public record Report(long articles, List<String> problems) {
    public Report {
      problems = List.copyOf(problems);
    }

    public boolean ok() {
      return problems.isEmpty();
    }
  }

  /// Reads the whole index in the folder. Never changes it.
  public static Report check(Path dir) {
    if (!Files.isDirectory(dir)) {
      return failed("There is no index in " + dir + ". Run: dossier index");
    }
    try {
      return checkLocked(dir);
    } catch (LockObtainFailedException e) {
      return failed(IndexProblems.sentence(dir, e));
    } catch (FileSystemException e) {
      // Where nothing can be written, no lock can be taken, and no indexer can be at work.
      return checkUnlocked(dir);
    } catch (IOException | RuntimeException | InternalError e) {
      return failed(IndexProblems.sentence(dir, e));
    }
  }

  private static Report checkLocked(Path dir) throws IOException {
    try (Directory directory = FSDirectory.open(dir)) {
      return check(dir, directory);
    }
  }

  private static Report checkUnlocked(Path dir) {
    try (Directory directory = FSDirectory.open(dir, NoLockFactory.INSTANCE)) {
      return check(dir, directory);
    } catch (IOException | RuntimeException | InternalError e) {
      return failed(IndexProblems.sentence(dir, e));
    }
  }

  private static Report check(Path dir, Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return failed("There is no index in " + dir + ". Run: dossier index");
    }
    List<String> problems = new ArrayList<>();
    try (CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      // What was changed lies there in both forms until segments are merged.
      Map<String, Integer> deleted = new HashMap<>();
      if (status.clean) {
        SegmentInfos.readLatestCommit(directory)
            .forEach(segment -> deleted.put(segment.info.name, segment.getDelCount()));
      }
      long articles = 0;
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null || segment.toLoseDocCount > 0) {
          problems.add(segment(dir, segment));
        } else {
          articles += segment.maxDoc - deleted.getOrDefault(segment.name, 0);
        }
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add(
            "The index in %s is damaged: its list of segments can't be read. %s"
                .formatted(dir, IndexProblems.REBUILD));
      }
      if (status.userData != null && !CommitMark.of(status.userData).fits()) {
        problems.add(CommitMark.of(status.userData).mismatch(dir));
      }
      return new Report(articles, problems);
    }
  }

  private static String segment(Path dir, CheckIndex.Status.SegmentInfoStatus segment) {
    String why = segment.error == null ? "it can't be read" : segment.error.getMessage();
    return "The index in %s is damaged: segment %s with %d articles: %s. %s"
        .formatted(dir, segment.name, segment.toLoseDocCount, why, IndexProblems.REBUILD);
  }

  private static Report failed(String problem) {
    return new Report(0, List.of(problem));
  }
}
