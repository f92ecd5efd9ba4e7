package org.dossier.source;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the records of one file, numbers them and hands on what became of each. Not for use by
/// many threads.
final class Records {
  private final String file;
  private final ArticleAssembler assembler;
  private final Consumer<Reading> to;
  private int count;

  Records(String file, ArticleAssembler assembler, Consumer<Reading> to) {
    this.file = file;
    this.assembler = assembler;
    this.to = to;
  }

  /// The only article of the file.
  void only(ArticleDraft draft) {
    count++;
    assemble(draft, Names.shown(file), file);
  }

  /// The next record of a file of many, which begins in that line (from 1).
  void next(ArticleDraft draft, long line) {
    count++;
    assemble(draft, place(line), nextId());
  }

  /// The next record of a file of many cannot be read; `id` as far as it can be made out.
  void fail(long line, String reason, @Nullable String id) {
    count++;
    to.accept(
        new Reading.Failed(
            place(line), reason, Reading.Scope.RECORD, id == null ? nextId() : id.strip()));
  }

  /// The only record of a file cannot be read.
  void failOnly(long line, String reason) {
    count++;
    to.accept(new Reading.Failed(place(line), reason, Reading.Scope.FILE, null));
  }

  int count() {
    return count;
  }

  String place(long line) {
    return Names.shown(file) + ":" + line;
  }

  private String nextId() {
    return file + "#" + count;
  }

  private void assemble(ArticleDraft draft, String place, String id) {
    to.accept(assembler.assemble(draft, place, id));
  }
}
