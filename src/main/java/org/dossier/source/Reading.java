package org.dossier.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Article;
import org.jspecify.annotations.Nullable;

/// One outcome of reading a source.
///
/// `place` says where, for people: `news/a.txt`, or `articles.jsonl:412` with the line. It holds no
/// line breaks, so a message made of it is one line.
public sealed interface Reading {
  String place();

  /// An article, and what of its record could not be used ("date `soon` is not a date").
  record Found(String place, Article article, List<String> notices) implements Reading {
    public Found {
      requireNonNull(place);
      requireNonNull(article);
      notices = List.copyOf(notices);
    }
  }

  /// What could not be read. `scope` tells how much of the file that is; `id` is the id that the
  /// article has or would have, null where that is not known.
  record Failed(String place, String reason, Scope scope, @Nullable String id) implements Reading {
    public Failed {
      requireNonNull(place);
      requireNonNull(reason);
      requireNonNull(scope);
    }

    static Failed file(String place, String reason) {
      return new Failed(place, reason, Scope.FILE, null);
    }

    @Override
    public String toString() {
      return place + ": " + reason;
    }
  }

  /// What was passed over on purpose: an empty file, a file of an unknown kind.
  record Skipped(String place, String reason) implements Reading {
    public Skipped {
      requireNonNull(place);
      requireNonNull(reason);
    }

    @Override
    public String toString() {
      return place + ": " + reason;
    }
  }

  /// How much of a file a failure is about.
  enum Scope {
    /// One record; the others were read.
    RECORD,
    /// The rest of the file from there on, or all of it.
    FILE,
    /// As before, and trying again is of no use as long as the file is as it is: the process that
    /// read it did not survive it, or was stopped.
    FILE_FOR_GOOD
  }
}
