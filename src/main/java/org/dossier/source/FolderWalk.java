package org.dossier.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Walks one folder and collects the files of articles in it, in the order of their names.
///
/// Symbolic links are followed to targets inside the folder only, and none inside a linked folder,
/// so that a walk ends however they are laid.
final class FolderWalk {
  static final String NO_FILE = "not a file but a device, pipe or socket";
  static final String UNKNOWN_KIND = "a kind of file that is not read";

  // Decisions about names that lie beside the articles; no article, and nothing to complain of.
  private static final Set<String> AUTHORITY_FILES =
      Set.of("authority.tsv", "authority.yaml", "authority.yml");

  private final Path root;
  private final Path realRoot;
  private final Predicate<String> known;
  private final Consumer<SourceFile> files;
  private final Consumer<Reading> passed;
  private final Deque<Path> open = new ArrayDeque<>();
  private Path folder;
  private boolean linked;

  private FolderWalk(
      Path root, Predicate<String> known, Consumer<SourceFile> files, Consumer<Reading> passed)
      throws IOException {
    this.files = files;
    this.passed = passed;
    this.root = root;
    this.folder = root;
    this.realRoot = root.toRealPath();
    this.known = known;
  }

  /// What is in the folder; `known` says of a name whether such files can be read.
  static Source.Listing of(Path root, Predicate<String> known) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    List<Reading> passed = new ArrayList<>();
    visit(root, known, files::add, passed::add);
    return new Source.Listing(files, passed);
  }

  /// The same, shown one after the other: memory is taken for the entries of one folder only.
  static void visit(
      Path root, Predicate<String> known, Consumer<SourceFile> files, Consumer<Reading> passed)
      throws IOException {
    FolderWalk walk = new FolderWalk(root, known, files, passed);
    walk.folder(walk.realRoot, "", null);
  }

  private void folder(Path real, String prefix, @Nullable IgnoreRules outer) {
    open.push(real);
    Path above = folder;
    folder = root.resolve(prefix);
    try {
      IgnoreRules rules = IgnoreRules.in(folder, prefix, outer);
      for (Path entry : sorted(folder)) {
        entry(entry, prefix + entry.getFileName(), rules);
      }
    } catch (IOException e) {
      failed(prefix.isEmpty() ? "." : prefix, Failures.reason(e, "folder"));
    } catch (BadContentException e) {
      failed(prefix.isEmpty() ? "." : prefix, e.reason());
    }
    folder = above;
    open.pop();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
    return entries;
  }

  private void entry(Path path, String name, IgnoreRules rules) {
    if (String.valueOf(path.getFileName()).startsWith(".") || AUTHORITY_FILES.contains(name)) {
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        if (!rules.ignores(name, Files.isDirectory(path))) {
          link(path, name, rules);
        }
      } else if (!rules.ignores(name, attributes.isDirectory())) {
        // Asking for the real path of each file would cost as much as all the rest.
        Path real = attributes.isDirectory() ? path.toRealPath() : path;
        found(path, real, name, attributes, rules);
      }
    } catch (IOException e) {
      failed(name, Failures.reason(e, "file"));
    }
  }

  private void link(Path path, String name, IgnoreRules rules) throws IOException {
    if (!Files.exists(path)) {
      skipped(name, "a link to what does not exist");
      return;
    }
    Path real = path.toRealPath();
    boolean isFolder = Files.isDirectory(real);
    if (!real.startsWith(realRoot)) {
      skipped(name, "a link out of the folder");
    } else if (isFolder && open.contains(real)) {
      skipped(name, "a link to a folder that it is in");
    } else if (isFolder && linked) {
      skipped(name, "a linked folder inside a linked folder");
    } else {
      linked |= isFolder;
      found(path, real, name, Files.readAttributes(real, BasicFileAttributes.class), rules);
      linked &= !isFolder;
    }
  }

  private void found(
      Path path, Path real, String name, BasicFileAttributes attributes, IgnoreRules rules) {
    if (attributes.isDirectory()) {
      folder(real, name + "/", rules);
    } else if (!attributes.isRegularFile()) {
      skipped(name, NO_FILE);
    } else if (!known.test(name)) {
      skipped(name, UNKNOWN_KIND);
    } else {
      files.accept(SourceFile.in(folder, name, path, attributes));
    }
  }

  private void skipped(String name, String reason) {
    passed.accept(new Reading.Skipped(Names.shown(name), reason));
  }

  private void failed(String name, String reason) {
    passed.accept(Reading.Failed.file(Names.shown(name), reason));
  }
}
