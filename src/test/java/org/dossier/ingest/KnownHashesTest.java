package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.dossier.source.CollectionFiles;
import org.dossier.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHashesTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-05-03T10:00:00Z"));

  @TempDir Path dir;
  private Path article;
  private Path memory;

  @BeforeEach
  void writes() throws IOException {
    article = Files.createDirectory(dir.resolve("articles")).resolve("a.txt");
    memory = dir.resolve("file-hashes");
    Files.writeString(article, "One");
    Files.setLastModifiedTime(article, LONG_AGO);
  }

  private SourceFile listed() throws IOException {
    return CollectionFiles.of(List.of(article.getParent())).list().files().getFirst();
  }

  private String remembered() throws IOException {
    KnownHashes known = KnownHashes.open(memory);
    FileState state = new FileState(0, listed(), known);
    String hash = state.hash();
    known.save(List.of(state));
    return hash;
  }

  @Test
  void aFileThatLooksAsItDidIsNotReadForItsHash() throws IOException {
    String hash = remembered();
    // Nobody does this: the same size, and the time put back.
    Files.writeString(article, "Two");
    Files.setLastModifiedTime(article, LONG_AGO);
    assertThat(KnownHashes.open(memory).of(listed())).isEqualTo(hash);
    assertThat(KnownHashes.open(memory).anew().of(listed())).isNotEqualTo(hash);
  }

  @Test
  void aTouchedFileIsReadAndHasTheSameHash() throws IOException {
    String hash = remembered();
    Files.setLastModifiedTime(article, FileTime.from(Instant.parse("2021-05-03T10:00:00Z")));
    assertThat(remembered()).isEqualTo(hash);
  }

  @Test
  void aFileThatTakesThePlaceOfAnotherIsToldFromIt() throws IOException {
    String hash = remembered();
    Path other = Files.writeString(dir.resolve("other"), "Two");
    Files.setLastModifiedTime(other, LONG_AGO);
    Files.delete(article);
    Files.move(other, article);
    assertThat(KnownHashes.open(memory).of(listed())).isNotEqualTo(hash);
  }

  @Test
  void aFileThatWasJustModifiedIsNotRemembered() throws IOException {
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(article, now);
    String hash = remembered();
    Files.writeString(article, "Two");
    Files.setLastModifiedTime(article, now);
    assertThat(KnownHashes.open(memory).of(listed())).isNotEqualTo(hash);
  }

  @Test
  void whatIsDamagedIsForgotten() throws IOException {
    String hash = remembered();
    byte[] bytes = Files.readAllBytes(memory);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(memory, java.util.Arrays.copyOf(bytes, length));
      assertThat(KnownHashes.open(memory).of(listed())).isEqualTo(hash);
    }
  }

  @Test
  void aHeadThatPromisesTooMuchIsNotBelieved() throws IOException {
    String hash = remembered();
    byte[] bytes = Files.readAllBytes(memory);
    int count = Short.BYTES + ByteBuffer.wrap(bytes).getShort();
    ByteBuffer.wrap(bytes).putInt(count, Integer.MAX_VALUE);
    Files.write(memory, bytes);
    assertThat(KnownHashes.open(memory).of(listed())).isEqualTo(hash);
  }
}
