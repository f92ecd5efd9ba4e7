package org.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program in a process of its own, as `dossier up PATH` starts it, and questions to it. Safe
/// for use by many threads.
final class Dossier implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String API = "/api/v1/";
  private static final Pattern READY = Pattern.compile("Dossier is ready at (http://\\S+) .*");

  private final Process process;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Dossier(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /// Indexes the articles there into a new index and serves them on a free port.
  static Dossier up(Path articles, Path index, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dossier.app.Main",
                "up",
                articles.toString(),
                "--index",
                index.toString(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        // What it says later must not fill the pipe.
        Thread.ofVirtual().start(() -> drain(out));
        return new Dossier(process, ready.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("It did not get ready: " + said);
  }

  private static void drain(BufferedReader out) {
    try {
      while (out.readLine() != null) {
        // Until it ends, or is ended.
      }
    } catch (IOException e) {
      // It was ended.
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String address() {
    return address;
  }

  /// What is answered, whatever it is.
  HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    try {
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What is there, which must be something.
  String text(String path, String... headers) {
    HttpResponse<byte[]> answer = send("GET", path, headers);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " was answered " + answer.statusCode() + ": " + body);
    }
    return body;
  }

  JsonNode json(String path) {
    return parse(text(path));
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
