package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class SettingsTest {
  @Command
  static final class Options {
    @Option(names = "--port", defaultValue = "8080")
    int port;

    @Option(names = {"-v", "--verbose"})
    boolean verbose;

    @Option(names = "--opensearch-url")
    String url;
  }

  private static Options options(Map<String, String> environment, String... args) {
    Properties file = new Properties();
    file.setProperty("port", "1");
    Options options = new Options();
    new CommandLine(options)
        .setDefaultValueProvider(new Settings(environment, file))
        .parseArgs(args);
    return options;
  }

  @Test
  void theFileStandsForAnOptionThatIsLeftOut() {
    assertThat(options(Map.of()).port).isEqualTo(1);
  }

  @Test
  void theEnvironmentWinsOverTheFile() {
    assertThat(options(Map.of("DOSSIER_PORT", "2")).port).isEqualTo(2);
  }

  @Test
  void theCommandLineWinsOverBoth() {
    assertThat(options(Map.of("DOSSIER_PORT", "2"), "--port", "3").port).isEqualTo(3);
  }

  @Test
  void namesFollowTheLongOption() {
    Options options = options(Map.of("DOSSIER_OPENSEARCH_URL", "u", "DOSSIER_VERBOSE", "true"));
    assertThat(options.url).isEqualTo("u");
    assertThat(options.verbose).isTrue();
  }
}
