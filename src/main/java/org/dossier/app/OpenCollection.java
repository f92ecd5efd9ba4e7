package org.dossier.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dossier.http.SearchAnswer;
import org.dossier.http.ServedCollection;
import org.dossier.query.NameResolver;
import org.dossier.search.ArticleExporter;
import org.dossier.search.Authority;
import org.dossier.search.CollectionReport;
import org.dossier.search.EntryFinder;
import org.dossier.search.ForgivingAnswers;
import org.dossier.search.ForgivingReader;
import org.dossier.search.ForgivingSearch;
import org.dossier.search.OverloadedException;
import org.dossier.search.StatsReader;
import org.dossier.search.Suggester;
import org.dossier.search.TooCostlyException;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// An index, opened and wired to what asks it. Follows commits once [#follow] was called.
final class OpenCollection implements AutoCloseable {
  private static final Logger LOG = System.getLogger(OpenCollection.class.getName());

  private final OpenIndex collection;
  private final Annotators annotators;
  private final ForgivingSearch search;
  private final ForgivingReader articles;
  private final ForgivingAnswers answers;
  private final Suggester suggester;
  private final CollectionReport report;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("dossier-refresh").daemon().factory());

  private volatile @Nullable ScheduledFuture<?> following;

  private OpenCollection(Path index, OpenIndex collection, Annotators annotators) {
    NameResolver names = new KnownNames(annotators);
    this.report = new ReportReader(index);
    this.annotators = annotators;
    this.collection = collection;
    this.search = new ForgivingSearch(collection.search(), names, collection.speller());
    this.articles = new ForgivingReader(collection.articles(), names);
    Authority authority = new TableAuthority(annotators);
    this.suggester = collection.suggester().apply(authority);
    this.answers =
        new ForgivingAnswers(
            collection.exporter(),
            collection.facets(),
            collection.histogram(),
            collection.dossiers(),
            names,
            authority);
  }

  /// @param index the folder of what this machine knows of its runs
  /// @throws IOException if what is needed to ask can't be read
  static OpenCollection open(Engine engine, Path index, Annotators annotators) throws IOException {
    return new OpenCollection(index, engine.open(), annotators);
  }

  /// Looks for a new commit now and from then on every half second.
  void follow() {
    following = clock.scheduleWithFixedDelay(this::refresh, 0, 500, TimeUnit.MILLISECONDS);
  }

  /// Looks for a new commit now.
  void refresh() {
    collection.refreshing().run();
    annotators.followIndex();
  }

  /// Reads the whole index beside the requests, and tells what is damaged.
  void checkBeside(Consumer<String> tell) {
    Thread.ofPlatform()
        .daemon()
        .name("dossier-check")
        .start(() -> {
          try {
            collection.damage().get().forEach(tell);
          } catch (RuntimeException e) {
            // There is no index, it was closed meanwhile, or it can't be opened: requests tell.
            LOG.log(Level.DEBUG, "index not checked", e);
          }
        });
  }

  /// Searches once, so that the first reader does not wait for what is loaded on first use.
  void warm() {
    warm(search, suggester);
  }

  /// The same of these. A machine too busy to answer in time serves when it can.
  static void warm(ForgivingSearch search, Suggester suggester) {
    Map<String, List<String>> anything = Map.of("q", List.of("title:a OR a"));
    try {
      SearchAnswer.of(search, anything);
      suggester.suggest("a", 1);
    } catch (TooCostlyException | OverloadedException | UnavailableException e) {
      // Told to whoever asks.
      LOG.log(Level.DEBUG, "not warm", e);
    }
  }

  ForgivingSearch search() {
    return search;
  }

  ArticleExporter exporter() {
    return answers;
  }

  /// The collection for a server.
  ServedCollection served() {
    collection.limiting().run();
    EntryFinder entries =
        (facet, value, mention) -> annotators.current().entry(facet, value, mention);
    return new ServedCollection(
        search,
        articles,
        collection.similar(),
        stats(),
        answers,
        answers,
        answers,
        answers,
        entries,
        suggester,
        report);
  }

  StatsReader stats() {
    return collection.stats();
  }

  @Override
  public void close() throws IOException {
    ScheduledFuture<?> task = following;
    if (task != null) {
      task.cancel(false);
    }
    clock.shutdownNow();
    collection.closing().close();
  }
}
