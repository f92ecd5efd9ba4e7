package org.dossier.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.http.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `dossier` itself: without a command it means `up`. Its options hold for every command and may
/// stand before or after the command's name.
@Command(
    name = "dossier",
    description = "Turns a folder of articles into a faceted search site.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = DossierCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    subcommands = {
      UpCommand.class,
      IndexCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      AnnotateCommand.class,
      AuthorityCommand.class,
      CheckCommand.class
    })
final class DossierCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Without a command: index these paths (default: corpus/), serve and watch them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The index (default: index/ where Dossier is installed).")
  private @Nullable Path index;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "A file of names to add, correct, merge or exclude; may be repeated"
              + " (default: authority.tsv or authority.yaml beside the articles).")
  private List<Path> authority = List.of();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      defaultValue = "lucene",
      description =
          "What holds the index: lucene (default), or opensearch, for more than one machine.")
  private String engine = "lucene";

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      scope = ScopeType.INHERIT,
      defaultValue = "127.0.0.1",
      description = "The address to serve at (default: 127.0.0.1).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      scope = ScopeType.INHERIT,
      defaultValue = "8080",
      description = "The port to serve at; 0 picks a free one (default: 8080).")
  private int port = 8080;

  @Option(
      names = "--cors",
      paramLabel = "ORIGINS",
      scope = ScopeType.INHERIT,
      defaultValue = "*",
      description = "Which origins may ask: *, none, or a list separated by commas (default: *).")
  private String cors = "*";

  @Mixin private AccessOptions access = new AccessOptions();

  @Mixin private LogOptions logs = new LogOptions();

  @Option(
      names = "--open-browser",
      scope = ScopeType.INHERIT,
      description = "Show the search page in a browser when it is ready (up, serve).")
  private boolean opensBrowser;

  @Option(
      names = "--threads",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "How many threads index (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--annotators",
      paramLabel = "WHICH",
      scope = ScopeType.INHERIT,
      defaultValue = "all",
      description = "all, or rules: without the learned recogniser, three times as fast.")
  private String annotators = "all";

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more, stack traces included.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Say nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() throws Exception {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw usage(
            "There is no command, file or folder `"
                + path
                + "`. Commands: up, index, serve, search, export, annotate, authority, check.");
      }
    }
    return new UpCommand(this, paths).call();
  }

  /// The index's folder.
  Path index() {
    return index == null ? Home.index() : index;
  }

  /// The authority files that were named; empty when those beside the articles are meant.
  List<Path> authority() {
    return authority;
  }

  String host() {
    return host;
  }

  int port() {
    if (port < 0 || port > 65_535) {
      throw usage("--port must be in 0..65535 (got: " + port + ").");
    }
    return port;
  }

  String cors() {
    return cors;
  }

  /// @throws IllegalArgumentException if an option is not what it must be
  Access access() {
    return access.access();
  }

  /// What a server writes down.
  LogOptions logs() {
    return logs;
  }

  boolean opensBrowser() {
    return opensBrowser;
  }

  int threads() {
    if (threads < 1 || threads > 1024) {
      throw usage("--threads must be in 1..1024 (got: " + threads + ").");
    }
    return threads;
  }

  /// What proposes names to the rules.
  SpanProposer proposer() {
    return switch (annotators) {
      case "all" -> Recogniser.shipped();
      case "rules" -> SpanProposer.NONE;
      default ->
          throw usage("There are no annotators `" + annotators + "`. Annotators: all, rules.");
    };
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean isQuiet() {
    return quiet;
  }

  /// What holds the index.
  Engine engine() {
    return switch (engine) {
      case "lucene" -> new Engine.Lucene(index());
      case "opensearch" -> cluster.engine();
      default -> throw usage("There is no engine `" + engine + "`. Engines: lucene, opensearch.");
    };
  }

  /// The paths to index: those given, else the collection that comes with Dossier.
  static List<Path> orCorpus(List<Path> given) {
    return given.isEmpty() ? List.of(Home.resolve("corpus")) : given;
  }

  static CommandException usage(String message) {
    return new CommandException(2, message);
  }

  /// Where this command writes; the command line's own streams, so that tests can read them.
  Terminal terminal() {
    if (spec == null) {
      throw new IllegalStateException("spec must be set (got: null)");
    }
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), quiet, verbose);
  }

  /// Tells the version that the build wrote into the jar.
  static final class Version implements IVersionProvider {
    static String number() {
      String version = DossierCommand.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"dossier " + number()};
    }
  }
}
