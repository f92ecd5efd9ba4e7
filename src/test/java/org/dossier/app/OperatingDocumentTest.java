package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What `docs/operating.md` says, as far as it can be tried without a proxy and a service manager.
class OperatingDocumentTest {
  @TempDir static Path dir;

  private static String document() throws IOException {
    return Files.readString(Path.of("docs/operating.md"));
  }

  @Test
  void itsUnitIsTheOneThatIsPacked() throws IOException {
    assertThat(document()).contains(Files.readString(Path.of("src/packages/dossier.service")));
  }

  @Test
  void theSettingsOfTheServiceAreOptions() throws IOException {
    List<String> settings =
        Pattern.compile("(?m)^DOSSIER_([A-Z]+)=")
            .matcher(Files.readString(Path.of("src/packages/dossier.default")) + document())
            .results()
            .map(m -> m.group(1).toLowerCase(java.util.Locale.ROOT))
            .distinct()
            .toList();
    CommandLine line = Main.commandLine();
    assertThat(settings).contains("port", "articles");
    for (String setting : settings) {
      if (!setting.equals("articles")) {
        assertThat(line.getCommandSpec().optionsMap()).containsKey("--" + setting);
      }
    }
  }

  @Test
  void itsCommandsAreUnderstood() throws IOException {
    for (var m : Pattern.compile("(?m)^dossier (.+)$").matcher(document()).results().toList()) {
      assertThat(Main.commandLine().parseArgs(m.group(1).split(" ")).errors())
          .as(m.group())
          .isEmpty();
    }
  }

  @Test
  void anIndexIsRestoredFromACopyAndFromAnExport() throws IOException {
    Path index = dir.resolve("index");
    Path articles = dir.resolve("articles");
    Files.createDirectories(articles);
    Files.writeString(
        articles.resolve("one.txt"), "An inquiry in Canada\n\nOttawa asked about Iran.");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();

    Path copy = dir.resolve("copy");
    Files.createDirectories(copy);
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Ran check = Ran.dossier("check", "--index", copy);
    assertThat(check.out()).contains("is sound (1 article)");

    Path export = dir.resolve("articles.jsonl");
    assertThat(Ran.dossier("export", "--index", index, "--out", export).exit()).isZero();
    Path other = dir.resolve("other");
    assertThat(Ran.dossier("index", export, "--index", other).exit()).isZero();
    assertThat(Ran.dossier("search", "ottawa", "--index", other, "--json").out())
        .contains("\"id\":\"one.txt\"", "\"total\":1");
  }

  @Test
  void itsMetricsAndThoseOfTheDashboardAreMeasured() throws IOException {
    Path index = dir.resolve("measured");
    Path articles = Files.createDirectories(dir.resolve("measured articles"));
    Files.writeString(articles.resolve("one.txt"), "Ottawa asked about Iran.");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
    try (RunningSite site =
        RunningSite.start("serve", "--index", index.toString(), "--port", "0")) {
      site.get("/api/v1/search?q=iran");
      System.gc();
      site.eventually(() -> site.get("/metrics").body().contains("jvm_gc_pause_seconds_sum"));
      List<String> measured = names("(?m)^([a-z]\\w+)[ {]", site.get("/metrics").body());
      List<String> families = names("(?m)^# TYPE (\\w+)", site.get("/metrics").body());
      String metric = "\\b((?:dossier|jvm|process|system)_[a-z0-9_]+)\\b";
      String dashboard = Files.readString(Path.of("src/packages/grafana.json"));

      assertThat(names(metric, dashboard)).hasSizeGreaterThan(8).isSubsetOf(measured);
      assertThat(names("(?m)^ +expr: .*?" + metric, document())).isSubsetOf(measured);
      List<String> told = names("(?m)^\\| `([a-z]\\w*_\\w+)` \\|", document());
      assertThat(told).isSubsetOf(families);
      assertThat(families.stream().filter(name -> name.startsWith("dossier_"))).isSubsetOf(told);
    }
  }

  private static List<String> names(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .toList();
  }
}
