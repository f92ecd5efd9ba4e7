package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFilesTest {
  @TempDir Path folder;

  @Test
  void findsFilesInTheOrderOfTheirNames() throws Exception {
    write("b.txt", "c/a.md", "c/b.JSON", "a.html.gz", "c/d/e.ndjson");
    assertThat(names(folder))
        .containsExactly("a.html.gz", "b.txt", "c/a.md", "c/b.JSON", "c/d/e.ndjson");
  }

  @Test
  void passesOverHiddenFilesSilentlyAndOthersWithAReason() throws Exception {
    write("a.txt", ".b.txt", ".git/c.txt", "d.xyz", "e");
    assertThat(names(folder)).containsExactly("a.txt");
    assertThat(passed(folder))
        .containsExactly(
            "d.xyz: a kind of file that is not read", "e: a kind of file that is not read");
  }

  @Test
  void leavesOutWhatIgnoreFilesName() throws Exception {
    write("a.txt", "b.txt", "drafts/c.txt", "news/a.txt", "news/drafts/d.txt", "news/keep.txt");
    Files.writeString(folder.resolve(".dossierignore"), "# notes\na.txt\ndrafts/\nkeep.txt\n");
    Files.writeString(folder.resolve("news/.dossierignore"), "!a.txt\n!keep.txt\n");
    assertThat(names(folder)).containsExactly("b.txt", "news/a.txt", "news/keep.txt");
  }

  @Test
  void takesSeveralPathsAndEachFileOnce() throws Exception {
    write("one/a.txt", "two/a.txt", "two/b.txt", "two/c.xyz", "three/two/a.txt");
    assertThat(names(folder.resolve("one"), folder.resolve("one/a.txt"))).containsExactly("a.txt");
    assertThat(names(folder.resolve("one/a.txt"))).containsExactly("a.txt");
    assertThat(names(folder.resolve("one"), folder.resolve("two")))
        .containsExactly("a.txt", "two/a.txt", "two/b.txt");
    assertThat(names(folder.resolve("one"), folder.resolve("two"), folder.resolve("three/two")))
        .containsExactly("a.txt", "three/two/a.txt", "two/a.txt", "two/b.txt");
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> CollectionFiles.of(List.of(missing)).list())
        .isInstanceOf(SourceException.class)
        .hasMessage("There is no file or folder `" + missing + "`.");
  }

  @Test
  void followsLinksOnlyInsideTheFolder(@TempDir Path outside) throws Exception {
    write("a/b.txt", "a/c/d.txt");
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("file.txt"), folder.resolve("a/b.txt"));
    Files.createSymbolicLink(folder.resolve("folder"), folder.resolve("a/c"));
    Files.createSymbolicLink(folder.resolve("a/c/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("out.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing"));

    assertThat(names(folder)).containsExactly("a/b.txt", "a/c/d.txt", "file.txt", "folder/d.txt");
    assertThat(passed(folder))
        .containsExactlyInAnyOrder(
            "a/c/loop: a link to a folder that it is in",
            "folder/loop: a linked folder inside a linked folder",
            "out: a link out of the folder",
            "out.txt: a link out of the folder",
            "gone.txt: a link to what does not exist");
  }

  @Test
  void passesOverPipes() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    assumeTrue(made, "there is no mkfifo here");
    assertThat(passed(folder)).containsExactly("pipe.txt: not a file but a device, pipe or socket");
    assertThat(passed(pipe)).containsExactly("pipe.txt: not a file but a device, pipe or socket");
  }

  @Test
  void saysWhenAFileIsGone() throws Exception {
    write("a.txt");
    CollectionFiles files = CollectionFiles.of(List.of(folder));
    SourceFile file = files.list().files().get(0);
    Files.delete(file.path());
    List<String> told = new ArrayList<>();
    files.read(file, reading -> told.add(FormatReading.told(reading)));
    assertThat(told).containsExactly("a.txt: it is no longer there");
  }

  @Test
  void tellsHowFarItIsInALargeFile() throws Exception {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"body\":\"some words\"}\n".repeat(20_000));
    CollectionFiles files = CollectionFiles.of(List.of(folder));
    List<Long> told = new ArrayList<>();
    List<Long> whenFirstRead = new ArrayList<>();
    files.read(
        files.list().files().getFirst(),
        reading -> {
          if (whenFirstRead.isEmpty()) {
            whenFirstRead.addAll(told);
          }
        },
        told::add);
    assertThat(told.stream().mapToLong(bytes -> bytes).sum()).isEqualTo(Files.size(file));
    assertThat(whenFirstRead).hasSizeLessThan(told.size());
  }

  @Test
  void namesThatCannotBeWrittenAsTextLeadToTheirFiles() throws Exception {
    for (String name : List.of("é.txt", "two words.txt", "a\\b.txt", "x\n.txt")) {
      Files.writeString(folder.resolve(name), name);
    }
    for (SourceFile file : CollectionFiles.of(List.of(folder)).list().files()) {
      assertThat(Files.readString(file.path())).isEqualTo(file.name());
    }
  }

  @Test
  void letsTheTakersOwnExceptionThrough() throws Exception {
    write("a.txt");
    CollectionFiles files = CollectionFiles.of(List.of(folder));
    SourceFile file = files.list().files().get(0);
    assertThatThrownBy(() ->
            files.read(
                file,
                reading -> {
                  throw new IllegalStateException("mine");
                }))
        .hasMessage("mine");
  }

  private static List<String> names(Path... paths) throws IOException {
    return CollectionFiles.of(List.of(paths)).list().files().stream()
        .map(SourceFile::name)
        .toList();
  }

  private static List<String> passed(Path... paths) throws IOException {
    return CollectionFiles.of(List.of(paths)).list().passed().stream()
        .map(FormatReading::told)
        .toList();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Iran speaks.");
    }
  }
}
