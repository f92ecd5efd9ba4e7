package org.dossier.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.authority.AuthorityException;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.ingest.DurableFile;

/// The annotation pipeline as the user's authority files make it, made anew when they change.
///
/// The files are those that `--authority` names, else those that lie beside the articles. What an
/// index was made with is kept in its folder, so that searching it resolves the same names.
///
/// Safe for use by many threads.
final class Annotators {
  private static final List<String> NAMES =
      List.of("authority.tsv", "authority.yaml", "authority.yml");
  private static final String KEPT = "authority.tsv";
  private static final String KEPT_HEAD =
      "# Made by indexing: what this index was made with. Not to be edited.";

  /// What the files hold, and the pipeline that it makes. `stamp` tells files from changed ones.
  private record State(String stamp, AuthorityRules rules, AnnotationPipeline pipeline) {}

  private final Supplier<List<Path>> files;
  private final Terminal terminal;
  private final boolean ofIndex;
  private final SpanProposer proposer;
  private volatile State state;
  private volatile String seen;

  private Annotators(
      Supplier<List<Path>> files, Terminal terminal, boolean ofIndex, SpanProposer proposer) {
    this.files = files;
    this.proposer = proposer;
    this.terminal = terminal;
    this.ofIndex = ofIndex;
    this.seen = stamp(files.get());
    this.state = load(seen);
  }

  /// Those for articles at these paths.
  ///
  /// @throws CommandException when an authority file has errors; each has been told by then
  static Annotators of(DossierCommand common, List<Path> paths) {
    require(common.authority());
    return new Annotators(
        () -> named(common, beside(paths)), common.terminal(), false, common.proposer());
  }

  /// Those that the index was made with, for resolving names; they read no texts.
  static Annotators ofIndex(DossierCommand common) {
    require(common.authority());
    Path kept = common.index().resolve(KEPT);
    return new Annotators(
        () -> named(common, Files.exists(kept) ? List.of(kept) : List.of()),
        common.terminal(),
        true,
        SpanProposer.NONE);
  }

  /// What the files decide.
  ///
  /// @throws CommandException when they have errors; each has been told by then
  static AuthorityRules read(List<Path> files, Terminal terminal) {
    require(files);
    try {
      return AuthorityRules.read(files);
    } catch (AuthorityException e) {
      e.problems().forEach(terminal::complain);
      throw new CommandException(
          Main.FAILED,
          String.format(
              Locale.ROOT,
              "%s in the authority files; nothing is done until %s mended.",
              Terminal.count(e.problems().size(), "error"),
              e.problems().size() == 1 ? "it is" : "they are"));
    }
  }

  private static List<Path> named(DossierCommand common, List<Path> otherwise) {
    if (common.authority().isEmpty()) {
      return otherwise;
    }
    return common.authority();
  }

  private static void require(List<Path> files) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CommandException(Main.FAILED, "There is no authority file `" + file + "`.");
      }
    }
  }

  /// The authority files in the folders of the collection, and beside files that were named.
  static List<Path> beside(List<Path> paths) {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      Path folder = Files.isDirectory(path) ? path : path.getParent();
      for (String name : NAMES) {
        Path file = folder == null ? Path.of(name) : folder.resolve(name);
        if (Files.isRegularFile(file) && !found.contains(file)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /// The pipeline of the files as they were read last.
  AnnotationPipeline current() {
    return state.pipeline();
  }

  /// What the files decide.
  AuthorityRules rules() {
    return state.rules();
  }

  /// Whether the files have changed since they were looked at last, errors or not.
  boolean isStale() {
    return !stamp(files.get()).equals(seen);
  }

  /// Reads the files again where they changed.
  ///
  /// @throws CommandException when they have errors; what was read before stays
  synchronized void refresh() {
    String now = stamp(files.get());
    seen = now;
    if (!now.equals(state.stamp())) {
      state = load(now);
    }
  }

  /// Reads again what the index was made with, where this is about an index; errors change nothing.
  void followIndex() {
    if (ofIndex && isStale()) {
      try {
        refresh();
      } catch (CommandException e) {
        terminal.complain(String.valueOf(e.getMessage()));
      }
    }
  }

  private State load(String stamp) {
    AuthorityRules rules = read(files.get(), terminal);
    AnnotationPipeline pipeline = AnnotationPipeline.with(rules, today(), proposer);
    if (!ofIndex) {
      pipeline.notices().forEach(terminal::note);
    }
    return new State(stamp, rules, pipeline);
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /// Notes in the index's folder what it was made with.
  void keepIn(Path index) throws IOException {
    Path file = index.resolve(KEPT);
    if (rules().isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    List<String> lines = new ArrayList<>(List.of(KEPT_HEAD));
    lines.addAll(rules().copy());
    DurableFile.write(file, lines);
  }

  private static String stamp(List<Path> files) {
    StringBuilder stamp = new StringBuilder();
    for (Path file : files) {
      try {
        stamp.append(file).append(' ').append(Files.size(file)).append(' ');
        stamp.append(Files.getLastModifiedTime(file)).append('\n');
      } catch (IOException e) {
        stamp.append(file).append(" gone\n");
      }
    }
    return stamp.toString();
  }
}
