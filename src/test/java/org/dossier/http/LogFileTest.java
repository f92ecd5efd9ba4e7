package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final int MOST = 1000;

  @TempDir Path dir;

  private Path file() {
    return dir.resolve("a.log");
  }

  @Test
  void goesOnWhereItEnded() throws IOException {
    for (String line : List.of("one", "zwei: ü")) {
      try (LogFile log = LogFile.open(file(), MOST)) {
        log.add(line);
      }
    }
    assertThat(Files.readAllLines(file())).containsExactly("one", "zwei: ü");
  }

  @Test
  void neverGrowsBeyondItsBoundAndKeepsTheLastLines() throws IOException {
    try (LogFile log = LogFile.open(file(), MOST)) {
      for (int i = 0; i < 1000; i++) {
        log.add("line " + i);
        assertThat(Files.size(file())).isLessThanOrEqualTo(MOST);
      }
    }
    Path before = dir.resolve("a.log.1");
    assertThat(Files.size(before)).isBetween(MOST - 10L, (long) MOST);
    List<String> lines = new ArrayList<>(Files.readAllLines(before));
    lines.addAll(Files.readAllLines(file()));
    assertThat(lines).endsWith("line 997", "line 998", "line 999");
    int first = 1000 - lines.size();
    assertThat(lines.getFirst()).isEqualTo("line " + first);
    try (var files = Files.list(dir)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aLineLongerThanTheBoundIsWrittenAlone() throws IOException {
    try (LogFile log = LogFile.open(file(), MOST)) {
      log.add("x".repeat(MOST + 1));
      log.add("y");
    }
    assertThat(Files.readAllLines(file())).containsExactly("y");
  }

  @Test
  void whoMovesItAwayGetsANewOne() throws IOException {
    Path moved = dir.resolve("moved");
    try (LogFile log = LogFile.open(file(), MOST)) {
      log.add("before");
      Files.move(file(), moved);
      for (int i = 0; i < MOST && !Files.exists(file()); i++) {
        log.add("line " + i);
      }
      log.add("after");
    }
    assertThat(Files.readAllLines(moved)).startsWith("before");
    assertThat(Files.readAllLines(file())).endsWith("after");
    assertThat(dir.resolve("a.log.1")).doesNotExist();
  }

  @Test
  void copiedAndCutItGoesOnAtItsBeginning() throws IOException {
    try (LogFile log = LogFile.open(file(), MOST)) {
      log.add("before");
      Files.write(file(), new byte[0]);
      log.add("after");
    }
    assertThat(Files.readAllLines(file())).containsExactly("after");
  }

  @Test
  void othersMayNotReadIt() throws IOException {
    try (LogFile log = LogFile.open(file(), MOST)) {
      log.add("x");
    }
    assertThat(Files.getPosixFilePermissions(file()))
        .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_WRITE);
  }
}
