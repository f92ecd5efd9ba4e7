package org.dossier.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Does once what every start does, so that Java can keep what it has loaded for the next ones:
/// indexes the collection that comes along into a folder that it deletes, serves it and asks for
/// each kind of page. The launchers run it with `-XX:AOTCacheOutput`.
public final class Rehearsal {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/?q=iran+sanctions&country=CA",
          "/api/v1/search?q=irgc&year=2023",
          "/api/v1/suggest?q=ir",
          "/country/IR",
          "/embed.js",
          "/docs/query-language");

  private Rehearsal() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("dossier-rehearsal");
    try {
      rehearse(Home.resolve("corpus"), folder.resolve("index"));
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  /// Indexes the articles into the folder, serves them on a free port and asks.
  static void rehearse(Path articles, Path index) throws Exception {
    String folder = index.toString();
    Main.commandLine().execute("index", articles.toString(), "--index", folder, "-q");
    CommandLine line = Main.commandLine();
    line.parseArgs(
        "serve", "--index", folder, "--host", "127.0.0.1", "--port", "0", "--cors", "*", "-q");
    DossierCommand common = line.getCommand();
    try (OpenCollection collection =
            OpenCollection.open(common.engine(), common.index(), Annotators.ofIndex(common));
        Site site = Site.open(common, collection)) {
      collection.follow();
      site.announce();
      for (String path : PATHS) {
        ask(URI.create("http://127.0.0.1:" + site.port() + path));
      }
    }
  }

  private static void ask(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
