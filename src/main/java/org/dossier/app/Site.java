package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dossier.http.Document;
import org.dossier.http.DossierServer;
import org.dossier.http.ServedCollection;
import org.dossier.http.ServerSettings;
import org.jspecify.annotations.Nullable;

/// The server of a collection, and the one line that it says when it is ready.
final class Site implements AutoCloseable {
  private final DossierServer server;
  private final OpenCollection collection;
  private final DossierCommand settings;
  private final @Nullable EmptySearchLog emptySearches;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Site(
      DossierServer server,
      OpenCollection collection,
      DossierCommand settings,
      @Nullable EmptySearchLog emptySearches) {
    this.server = server;
    this.collection = collection;
    this.settings = settings;
    this.emptySearches = emptySearches;
  }

  static Site open(DossierCommand settings, OpenCollection collection) throws IOException {
    ServedCollection served = collection.served();
    Path emptySearches = settings.logs().emptySearches();
    EmptySearchLog log =
        emptySearches == null ? null : EmptySearchLog.open(served.search(), emptySearches);
    DossierServer server =
        DossierServer.start(settings(settings), log == null ? served : served.withSearch(log));
    Site site = new Site(server, collection, settings, log);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(site::close));
    return site;
  }

  private static ServerSettings settings(DossierCommand from) throws IOException {
    List<Document> documents = Documents.read();
    try {
      return new ServerSettings(
          from.host(),
          from.port(),
          from.cors(),
          DossierCommand.Version.number(),
          documents,
          from.access(),
          from.logs().access());
    } catch (IllegalArgumentException e) {
      throw DossierCommand.usage(e.getMessage() + ".");
    }
  }

  /// Prints that the server is ready, with its address and how many articles it holds.
  void announce() {
    collection.warm();
    String host = settings.host();
    String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    String address =
        "http://%s:%d".formatted(shown.contains(":") ? "[" + shown + "]" : shown, server.port());
    long articles = collection.stats().stats().articles();
    Terminal terminal = settings.terminal();
    terminal.say(
        "Dossier is ready at %s (%s)".formatted(address, Terminal.count(articles, "article")));
    if (settings.opensBrowser()) {
      String system = System.getProperty("os.name", "");
      BrowserWindow.open(BrowserWindow.command(system, address), terminal::complain);
    }
    collection.checkBeside(terminal::complain);
  }

  int port() {
    return server.port();
  }

  /// Waits until the server is closed.
  void await() throws InterruptedException {
    closed.await();
  }

  // Who waits goes on only when the last request is answered: then it closes the index.
  @Override
  public synchronized void close() {
    if (closed.getCount() > 0) {
      server.close();
      if (emptySearches != null) {
        emptySearches.close();
      }
      closed.countDown();
    }
  }
}
