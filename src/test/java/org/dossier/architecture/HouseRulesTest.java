package org.dossier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that no compiler holds.
class HouseRulesTest {
  private static final int LONGEST = 300;

  @Test
  void everyFileOfMainCodeHasAtMost300Lines() {
    List<String> longer = new ArrayList<>();
    for (Path file : files("src/main/java", ".java")) {
      check(file, longer);
    }
    for (String ending : List.of(".js", ".css")) {
      for (Path file : files("web", ending)) {
        check(file, longer);
      }
    }
    assertThat(longer).as("files with more than %d lines", LONGEST).isEmpty();
  }

  @Test
  void everyPackageSaysWhichQuestionItAnswers() throws IOException {
    for (Path file : files("src/main/java", ".java")) {
      Path info = file.resolveSibling("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).contains("?").contains("Start at").contains("@NullMarked");
    }
  }

  @Test
  void nothingIsLeftOpen() throws IOException {
    List<String> open = new ArrayList<>();
    for (Path file : files("src/main", "")) {
      if (file.toString().endsWith(".model")) {
        continue;
      }
      if (Files.readString(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")) {
        open.add(file.toString());
      }
    }
    assertThat(open).isEmpty();
  }

  private static void check(Path file, List<String> longer) {
    try (Stream<String> lines = Files.lines(file)) {
      long count = lines.count();
      if (count > LONGEST) {
        longer.add(file + " (" + count + ")");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String root, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(root))) {
      return all.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
