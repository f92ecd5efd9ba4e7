package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir Path dir;

  @Test
  void indexesTheCollectionThatComesAlongAndEveryPageAnswers() throws Exception {
    Path index = dir.resolve("index");
    Rehearsal.rehearse(Path.of("corpus"), index);
    assertThat(Ran.dossier("check", "--index", index).out()).contains("is sound (");
  }
}
