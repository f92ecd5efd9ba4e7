package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The seed articles in the folder that the environment variable `DOSSIER_SEEDS` names.
class SeedArticlesTest {

  @ParameterizedTest
  @CsvSource({"country, 0.98", "organization, 0.95", "person, 0.95"})
  void annotatesTheSeedArticlesAsACarefulReaderDoes(String facet, double wanted)
      throws IOException {
    String folder = System.getenv("DOSSIER_SEEDS");
    Assumptions.assumeTrue(folder != null, "DOSSIER_SEEDS names no folder of seed articles");
    int right = 0;
    int expected = 0;
    int found = 0;
    List<String> differences = new ArrayList<>();
    for (String line : gold()) {
      String[] fields = line.split("\t", -1);
      if (!fields[1].equals(facet)) {
        continue;
      }
      Set<String> values = values(Annotated.text(read(folder, fields[0])), facet);
      for (String value : fields[2].isEmpty() ? new String[0] : fields[2].split("\\|")) {
        if (value.startsWith("(")) {
          values.remove(value.substring(1, value.length() - 1));
          continue;
        }
        expected++;
        if (values.remove(value)) {
          right++;
          found++;
        } else {
          differences.add(fields[0] + " lacks " + value);
        }
      }
      found += values.size();
      values.forEach(v -> differences.add(fields[0] + " has " + v));
    }
    double f1 = 2.0 * right / (expected + found);
    assertThat(f1).as("F1 of %s; %s", facet, differences).isGreaterThanOrEqualTo(wanted);
  }

  private static Set<String> values(Annotated annotated, String facet) {
    return new TreeSet<>(
        switch (facet) {
          case "country" -> annotated.countries();
          case "organization" -> annotated.organizations();
          default -> annotated.people();
        });
  }

  private static String read(String folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  private static List<String> gold() throws IOException {
    try (InputStream in = SeedArticlesTest.class.getResourceAsStream("seeds.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }
}
