package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can be told of the Dockerfile without Docker: that it builds from what is there, and that
/// what it makes runs as nobody in particular and keeps its index outside.
class DockerfileTest {
  private final List<String> steps = steps();

  // One step a line: what ends with a backslash goes on.
  private static List<String> steps() {
    try {
      String text = Files.readString(Path.of("Dockerfile")).replaceAll("\\\\\\R\\s*", "");
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<String> all(String instruction) {
    String begin = instruction + " ";
    return steps.stream()
        .filter(step -> step.startsWith(begin))
        .map(step -> step.substring(begin.length()));
  }

  private String one(String instruction) {
    return all(instruction).reduce((first, last) -> last).orElseThrow();
  }

  private static List<String> words(String json) {
    return Arrays.stream(json.replaceAll("[\\[\\]\"]", "").split(",")).map(String::strip).toList();
  }

  @Test
  void eachStepIsOneThatDockerKnows() {
    assertThat(steps)
        .allMatch(step ->
            step.matches(
                "(FROM|WORKDIR|COPY|RUN|USER|ENV|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) .+"));
  }

  @Test
  void itsImagesAreOfAVersion() {
    assertThat(all("FROM")).allMatch(image -> image.matches("[a-z-]+:\\d[\\w.-]*( AS \\w+)?"));
  }

  @Test
  void itRunsAsANumberThatIsNotRoot() {
    String user = one("USER");

    assertThat(user).matches("[1-9]\\d*:[1-9]\\d*");
    String[] ids = user.split(":");
    assertThat(all("RUN"))
        .anyMatch(run -> run.contains("--uid " + ids[0]) && run.contains("--gid " + ids[1]));
  }

  @Test
  void whatItBuildsWithIsGivenToDocker() throws IOException {
    List<String> left = Files.readAllLines(Path.of(".dockerignore"));

    for (String needed : List.of("package", ".mvn", "pom.xml", "src", "web", "docs", "corpus")) {
      assertThat(Path.of(needed)).exists();
      assertThat(left).doesNotContain(needed);
    }
    assertThat(Path.of("package")).isExecutable();
    assertThat(all("RUN")).anyMatch(run -> run.startsWith("./package "));
  }

  @Test
  void itUnpacksAndStartsWhatThePackageHolds() throws IOException {
    String assembly = Files.readString(Path.of("src/packages/assembly.xml"));
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(all("RUN"))
        .anyMatch(run -> run.contains("tar -xzf target/packages/dossier-*-bin.tar.gz -C out"));
    assertThat(assembly)
        .contains("<id>bin</id>", "<format>tar.gz</format>")
        .containsPattern(
            Pattern.compile(
                "<source>src/packages/launcher</source><outputDirectory>bin</outputDirectory>"
                    + "<destName>dossier</destName><fileMode>0755</fileMode>"));
    assertThat(pom).contains("<outputDirectory>${project.build.directory}/packages<");
    assertThat(words(one("ENTRYPOINT"))).containsExactly("/opt/dossier/bin/dossier");
    assertThat(all("COPY")).contains("--from=build /build/out /opt/dossier");
    assertThat(all("RUN")).contains("/opt/dossier/bin/dossier --prepare");
  }

  @Test
  void itsSettingsAreOptionsAndItsIndexIsAVolumeThatItMayWrite() {
    List<String> options =
        Main.commandLine().getCommandSpec().options().stream()
            .map(option -> "DOSSIER_" + option.longestName().substring(2).toUpperCase())
            .toList();
    List<String> settings = Arrays.asList(one("ENV").split(" "));

    assertThat(settings).allMatch(setting -> options.contains(setting.replaceFirst("=.*", "")));
    assertThat(settings)
        .contains("DOSSIER_HOST=0.0.0.0", "DOSSIER_PORT=" + one("EXPOSE"), "DOSSIER_INDEX=/index");
    assertThat(words(one("VOLUME"))).containsExactly("/index");
    assertThat(all("RUN")).anyMatch(run -> run.contains("install -d -o dossier -g dossier /index"));
    assertThat(one("HEALTHCHECK")).contains("/127.0.0.1/" + one("EXPOSE"), "/health/live");
  }
}
