package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Dossier that serves from a process of its own.
final class SiteProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String site;

  /// Waits until it says that it is ready.
  ///
  /// @param before what runs Java, and its first options
  /// @param said where what it says goes
  SiteProcess(List<String> before, Path said, String... words) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.dossier.app.Main");
    command.addAll(List.of(words));
    command.addAll(List.of("--port", "0"));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Matcher ready = READY.matcher(Files.readString(said));
    while (!ready.find()) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(Files.readString(said)).isFalse();
      ready = READY.matcher(Files.readString(said));
    }
    site = ready.group(1);
  }

  static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  long pid() {
    return process.pid();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
