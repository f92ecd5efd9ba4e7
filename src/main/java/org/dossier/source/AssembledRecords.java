package org.dossier.source;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Numbers the records of one file, makes articles of them and hands on what became of each.
final class AssembledRecords implements Records {
  private final String file;
  private final ArticleAssembler assembler;
  private final Consumer<Reading> to;
  private int count;

  AssembledRecords(String file, ArticleAssembler assembler, Consumer<Reading> to) {
    this.file = file;
    this.assembler = assembler;
    this.to = to;
  }

  @Override
  public void only(ArticleDraft draft) {
    count++;
    assemble(draft, Names.shown(file), file);
  }

  @Override
  public void next(ArticleDraft draft, long line) {
    count++;
    assemble(draft, place(line), nextId());
  }

  @Override
  public void fail(long line, String reason, @Nullable String id) {
    count++;
    to.accept(
        new Reading.Failed(
            place(line), reason, Reading.Scope.RECORD, id == null ? nextId() : id.strip()));
  }

  @Override
  public void failOnly(long line, String reason) {
    count++;
    to.accept(new Reading.Failed(place(line), reason, Reading.Scope.FILE, null));
  }

  @Override
  public void skip(String reason) {
    count++;
    to.accept(new Reading.Skipped(Names.shown(file), reason));
  }

  /// How many records there were.
  int count() {
    return count;
  }

  private String place(long line) {
    return Names.shown(file) + ":" + line;
  }

  private String nextId() {
    return file + "#" + count;
  }

  private void assemble(ArticleDraft draft, String place, String id) {
    to.accept(assembler.assemble(draft, place, id));
  }
}
