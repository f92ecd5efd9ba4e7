package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeProblemsTest {
  @Test
  void theReadmeTellsEveryProblemWithItsStatus() throws IOException {
    List<String> told =
        Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(m -> m.group(1) + " " + m.group(2))
            .toList();
    assertThat(told)
        .isEqualTo(Arrays.stream(Problem.values()).map(p -> p.code() + " " + p.status()).toList());
  }

  /// The `type` of a problem leads to its section there.
  @Test
  void theDocumentHasASectionForEach() throws IOException {
    List<String> told =
        Pattern.compile("^## ([a-z-]+)\\n\\nStatus (\\d{3})\\.", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/problems.md")))
            .results()
            .map(m -> m.group(1) + " " + m.group(2))
            .toList();
    assertThat(told)
        .isEqualTo(Arrays.stream(Problem.values()).map(p -> p.code() + " " + p.status()).toList());
  }
}
