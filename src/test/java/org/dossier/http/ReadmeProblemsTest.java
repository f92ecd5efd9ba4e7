package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeProblemsTest {
  private static List<String> told(String file, String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(m -> m.group(1) + " " + m.group(2))
        .toList();
  }

  /// The README has a row for each; the `type` of a problem leads to its section in the document.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "README.md;^\\| `([a-z-]+)` \\| (\\d{3}) \\|",
        "docs/problems.md;^## ([a-z-]+)\\n\\nStatus (\\d{3})\\."
      })
  void everyProblemIsToldWithItsStatus(String file, String pattern) throws IOException {
    assertThat(told(file, pattern))
        .isEqualTo(Arrays.stream(Problem.values()).map(p -> p.code() + " " + p.status()).toList());
  }
}
