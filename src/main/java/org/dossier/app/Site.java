package org.dossier.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dossier.http.Document;
import org.dossier.http.DossierServer;
import org.dossier.http.ServerSettings;

/// The server of a collection, and the one line that it says when it is ready.
final class Site implements AutoCloseable {
  private final DossierServer server;
  private final OpenCollection collection;
  private final DossierCommand settings;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Site(DossierServer server, OpenCollection collection, DossierCommand settings) {
    this.server = server;
    this.collection = collection;
    this.settings = settings;
  }

  static Site open(DossierCommand settings, OpenCollection collection) throws IOException {
    DossierServer server = DossierServer.start(settings(settings), collection.served());
    Site site = new Site(server, collection, settings);
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
          from.access());
    } catch (IllegalArgumentException e) {
      throw DossierCommand.usage(e.getMessage() + ".");
    }
  }

  /// Prints that the server is ready, with its address and how many articles it holds.
  void announce() {
    collection.warm();
    String host = settings.host();
    String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    long articles = collection.stats().stats().articles();
    settings
        .terminal()
        .say(
            "Dossier is ready at http://%s:%d (%s)"
                .formatted(
                    shown.contains(":") ? "[" + shown + "]" : shown,
                    server.port(),
                    Terminal.count(articles, "article")));
    collection.checkBeside(settings.terminal()::complain);
  }

  int port() {
    return server.port();
  }

  /// Waits until the server is closed.
  void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    if (closed.getCount() > 0) {
      closed.countDown();
      server.close();
    }
  }
}
