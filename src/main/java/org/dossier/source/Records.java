package org.dossier.source;

import org.jspecify.annotations.Nullable;

/// Takes the records of one file, in their order. Not for use by many threads.
interface Records {
  /// The only article of the file.
  void only(ArticleDraft draft);

  /// The next record of a file of many, which begins in that line (from 1).
  void next(ArticleDraft draft, long line);

  /// The next record of a file of many cannot be read; `id` as far as it can be made out.
  void fail(long line, String reason, @Nullable String id);

  /// The only record of a file cannot be read.
  void failOnly(long line, String reason);

  /// The file holds nothing that is meant to be read.
  void skip(String reason);
}
