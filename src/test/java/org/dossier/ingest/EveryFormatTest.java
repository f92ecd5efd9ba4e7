package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Source;
import org.junit.jupiter.api.Test;

/// Real files of every format, good, broken and hostile: the folder `formats` in that which
/// `DOSSIER_DATA` names.
class EveryFormatTest {
  @Test
  void endsEveryFileWithAnArticleOrAReasonAndChangesNothingTheSecondTime() throws Exception {
    String data = System.getenv("DOSSIER_DATA");
    assumeTrue(data != null, "DOSSIER_DATA names no folder of files in many formats");
    List<Path> paths = List.of(Path.of(data, "formats"));
    Source.Listing listing = CollectionFiles.of(paths).list();
    MemoryIndexer index = new MemoryIndexer();
    CollectionIndexer indexer = new CollectionIndexer(AnnotationPipeline.standard(), 2);
    IndexReport first = indexer.run(paths, index, IndexOptions.UPDATE, Progress.NONE);
    IndexReport second = indexer.run(paths, index, IndexOptions.UPDATE, Progress.NONE);
    assertThat(first.articles() + first.failed() + first.problems().skipped())
        .isGreaterThanOrEqualTo(listing.files().size() + listing.passed().size());
    assertThat(second.isChange()).as(second.line()).isFalse();
    assertThat(second.problems().failures()).isEqualTo(first.problems().failures());
    assertThat(second.problems().skips()).isEqualTo(first.problems().skips());
  }
}
