package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureMemoryTest {
  @TempDir Path folder;
  private final MemoryIndexer index = new MemoryIndexer();
  private final List<String> tried = new ArrayList<>();

  @Test
  void triesAFileAgainOnlyWhenItOrDossierIsAnother() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Path file = Files.writeString(folder.resolve("in/a.txt"), "Text of it.");
    assertThat(run("1", IndexOptions.UPDATE)).containsExactly("a.txt: it is deadly");
    assertThat(run("1", IndexOptions.UPDATE))
        .containsExactly("a.txt: it is deadly; not tried again, as it is as it was");
    assertThat(run("1", IndexOptions.UPDATE)).hasSize(1);
    assertThat(tried).hasSize(1);
    run("2", IndexOptions.UPDATE);
    assertThat(tried).hasSize(2);
    run("2", new IndexOptions(true, false));
    assertThat(tried).hasSize(3);
    Files.writeString(file, "Another text.");
    run("2", IndexOptions.UPDATE);
    assertThat(tried).hasSize(4);
    Files.delete(file);
    run("2", IndexOptions.UPDATE);
    assertThat(folder.resolve("failed.tsv")).doesNotExist();
  }

  @Test
  void aMemoryThatWasDamagedIsNoReasonToStop() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "Text of it.");
    run("1", IndexOptions.UPDATE);
    Files.write(folder.resolve("failed.tsv"), new byte[] {(byte) 0xFF, 0, (byte) 0xC3});
    run("1", IndexOptions.UPDATE);
    assertThat(tried).hasSize(2);
  }

  private List<String> run(String version, IndexOptions options)
      throws IOException, InterruptedException {
    index.close();
    Source files = CollectionFiles.of(List.of(folder.resolve("in")));
    Source deadly =
        new Source() {
          @Override
          public Listing list() throws IOException {
            return files.list();
          }

          @Override
          public void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead) {
            tried.add(file.name());
            to.accept(
                new Reading.Failed(file.name(), "it is deadly", Reading.Scope.FILE_FOR_GOOD, null));
          }
        };
    FailureMemory memory = FailureMemory.open(folder.resolve("failed.tsv"), version);
    IndexReport report =
        new CollectionIndexer(
                AnnotationPipeline.standard(), 2, memory, KnownHashes.NONE, GapLog.NONE)
            .run(deadly, index, options, Progress.NONE);
    return report.problems().failures().stream().map(Reading.Failed::toString).toList();
  }
}
