package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProcessesTest {
  private static final ReaderLimits LIMITS = new ReaderLimits(Duration.ofSeconds(60), 48, 200);

  @TempDir Path folder;

  @Test
  void readsOneFileAfterAnother() throws IOException {
    assertThat(read(formats(LIMITS), "a", "b", "nothing", "bad"))
        .containsExactly("0.trap", "1.trap", "2.trap: empty", "3.trap: it is bad");
  }

  @Test
  void survivesFilesThatEndTheProcess() throws IOException {
    assertThat(read(formats(LIMITS), "a", "halt", "b", "eat", "c"))
        .containsExactly(
            "0.trap",
            "1.trap: its reader broke down (code 77)",
            "2.trap",
            "3.trap: reading it needs more than 48 MB of memory, the limit",
            "4.trap");
  }

  @Test
  void stopsAFileThatTakesTooLong() throws IOException {
    ReaderLimits brief = new ReaderLimits(Duration.ofMillis(500), 48, 200);
    assertThat(read(formats(brief), "hang", "hang"))
        .containsExactly(
            "0.trap: reading it takes longer than 500 ms, the limit",
            "1.trap: reading it takes longer than 500 ms, the limit");
  }

  @Test
  void stopsAFileThatGivesTooMuch() throws IOException {
    List<String> told = read(formats(LIMITS), "flood", "a");
    assertThat(told.get(told.size() - 2))
        .isEqualTo("0.trap: it gives more than 200 times its size, the limit");
    assertThat(told.getLast()).isEqualTo("1.trap");
  }

  @Test
  void tellsWhichFilesAreNotToBeTriedAgain() throws IOException {
    List<Reading> readings = new ArrayList<>();
    Path path = Files.writeString(folder.resolve("0.trap"), "halt");
    formats(LIMITS).read(new SourceFile("0.trap", path, 4), readings::add, b -> {});
    assertThat(((Reading.Failed) readings.get(0)).scope()).isEqualTo(Reading.Scope.FILE_FOR_GOOD);
  }

  @Test
  void saysThatNoProcessCouldBeStarted() throws IOException {
    ArticleFormats formats = formats(new ReaderProcesses(LIMITS, "no.such.Class"));
    assertThat(read(formats, "a"))
        .containsExactly("0.trap: the process that reads such files cannot be started");
  }

  private static ArticleFormats formats(ReaderLimits limits) {
    return formats(new ReaderProcesses(limits, Traps.class.getName()));
  }

  private static ArticleFormats formats(ReaderProcesses processes) {
    return new ArticleFormats(
        new FormatTable(List.of(new Traps())),
        new ArticleAssembler(PageLayout.standard(), Clock.systemUTC()),
        processes);
  }

  private List<String> read(ArticleFormats formats, String... contents) throws IOException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < contents.length; i++) {
      Path path = Files.writeString(folder.resolve(i + ".trap"), contents[i]);
      formats.read(
          new SourceFile(i + ".trap", path, Files.size(path)),
          reading -> told.add(FormatReading.told(reading)),
          bytes -> {});
    }
    return told;
  }
}
