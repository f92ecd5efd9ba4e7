package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.app.Ran.dossier;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports from the collection that comes along.
class ExportCommandTest {
  @TempDir private static Path dir;
  private static Path index;

  @BeforeAll
  static void indexes() {
    index = dir.resolve("index");
    assertThat(dossier("index", "corpus", "--index", index).exit()).isZero();
  }

  @Test
  void whatIsExportedIndexesAgainToTheSame() throws IOException {
    goesThereAndBack(index, "first");
  }

  @Test
  void soDoesWhatWasReadOfEveryFormat() throws IOException {
    String data = System.getenv("DOSSIER_DATA");
    assumeTrue(data != null, "DOSSIER_DATA names no folder of files in many formats");
    Path formats = dir.resolve("formats");
    dossier("index", Path.of(data, "formats"), "--index", formats);
    goesThereAndBack(formats, "every");
  }

  private static void goesThereAndBack(Path index, String name) throws IOException {
    Path first = dir.resolve(name + ".jsonl");
    Ran ran = dossier("export", "--out", first, "--index", index);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).matches("Wrote \\d+ articles to .*" + name + ".jsonl\\.\\R");

    Path again = dir.resolve(name + "-again");
    assertThat(dossier("index", first, "--index", again).err()).doesNotContain("failed:");
    Ran second = dossier("export", "--index", again);
    List<String> lines = Files.readAllLines(first);
    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(second.out().lines()).containsExactlyElementsOf(lines);
    assertThat(first.resolveSibling(name + ".jsonl.part")).doesNotExist();
    for (String search : List.of("", "iran", "\"the government\"", "election -vote")) {
      assertThat(answer(dossier("search", search, "--json", "--index", again)))
          .as(search)
          .isEqualTo(answer(dossier("search", search, "--json", "--index", index)));
    }
  }

  private static String answer(Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isZero();
    // The time it took, and where to go on in this very index.
    return ran.out().replaceAll("\"(tookMillis\":[0-9.E-]+|next\":\"[^\"]*\"|cursor=[^\"&]*)", "");
  }

  @Test
  void exportsWhatASearchFinds() {
    long all = dossier("export", "--index", index).out().lines().count();
    long some =
        dossier("export", "irgc", "-p", "country=CA", "--index", index).out().lines().count();
    assertThat(some).isPositive().isLessThan(all);
    Ran table = dossier("export", "--format", "csv", "irgc", "--index", index);
    assertThat(table.out()).startsWith("id,title,date,dateBasis,");
  }

  @Test
  void saysWhatIsWrong() {
    Ran format = dossier("export", "--format", "xml", "--index", index);
    assertThat(format.exit()).isEqualTo(2);
    assertThat(format.err()).contains("`format` must be one of jsonl, csv");
    assertThat(dossier("export", "-p", "size=3", "--index", index).err())
        .contains("There is no parameter `size`");
    Ran nowhere = dossier("export", "--out", dir.resolve("no/where.csv"), "--index", index);
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).contains("where.csv can't be written");
    assertThat(dossier("export", "--index", dir.resolve("none")).err())
        .contains("There is no index in");
  }
}
