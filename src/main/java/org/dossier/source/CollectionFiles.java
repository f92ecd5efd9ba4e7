package org.dossier.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The files of a collection: paths to files and folders, as a user names them.
///
/// A file in a folder is named by its path from there; a file that was named itself by its file
/// name. Where a second path brings a name that is taken, its names all begin with its folder.
public final class CollectionFiles implements Source {
  private final List<Path> paths;
  private final ArticleFormats formats;

  private CollectionFiles(List<Path> paths, ArticleFormats formats) {
    this.paths = List.copyOf(paths);
    this.formats = formats;
  }

  /// The collection of these paths, read with the formats that come with Dossier.
  public static CollectionFiles of(List<Path> paths) {
    return new CollectionFiles(paths, ArticleFormats.standard(Clock.systemUTC()));
  }

  /// The paths that were given.
  public List<Path> paths() {
    return paths;
  }

  @Override
  public Listing list() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new SourceException("There is no file or folder `" + path + "`.");
      }
    }
    if (paths.size() == 1) {
      Listing listing = list(paths.getFirst());
      List<SourceFile> files = new ArrayList<>(listing.files());
      files.sort(Comparator.comparing(SourceFile::name));
      return new Listing(files, listing.passed());
    }
    List<SourceFile> files = new ArrayList<>();
    List<Reading> passed = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Path> places = new HashSet<>();
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      Listing listing = list(path);
      List<SourceFile> fresh = new ArrayList<>(listing.files());
      fresh.removeIf(file -> !places.add(file.path().toAbsolutePath().normalize()));
      String front = front(fresh, absolute, names);
      for (SourceFile file : fresh) {
        files.add(file.under(front));
        names.add(front + file.name());
      }
      listing.passed().forEach(reading -> passed.add(moved(reading, Names.shown(front))));
    }
    files.sort(Comparator.comparing(SourceFile::name));
    return new Listing(files, passed);
  }

  /// Shows the files that are there now, one after the other and none of them kept; names are those
  /// in their own folders and may come twice. What can't be looked at is left out.
  public void visit(Consumer<SourceFile> to) throws IOException {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        FolderWalk.visit(path, formats::knows, to, passed -> {});
      } else if (Files.exists(path)) {
        single(path).files().forEach(to);
      }
    }
  }

  @Override
  public void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead) {
    formats.read(file, to, bytesRead);
  }

  private Listing list(Path path) throws IOException {
    return Files.isDirectory(path) ? walk(path) : single(path);
  }

  private Listing walk(Path folder) throws IOException {
    try {
      return FolderWalk.of(folder, formats::knows);
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new SourceException("The folder `" + folder + "` cannot be read.");
    }
  }

  private Listing single(Path path) throws IOException {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    String reason =
        !Files.isRegularFile(path)
            ? FolderWalk.NO_FILE
            : formats.knows(name) ? null : FolderWalk.UNKNOWN_KIND;
    return reason == null
        ? new Listing(
            List.of(
                SourceFile.of(name, path, Files.readAttributes(path, BasicFileAttributes.class))),
            List.of())
        : new Listing(List.of(), List.of(new Reading.Skipped(Names.shown(name), reason)));
  }

  /// What is to stand before the names of the files so that none is taken: nothing, else as many
  /// folders as it takes.
  private static String front(List<SourceFile> files, Path root, Set<String> names) {
    Path folder = Files.isDirectory(root) ? root : root.getParent();
    String front = "";
    for (int copy = 2; isTaken(files, front, names); copy++) {
      Path last = folder == null ? null : folder.getFileName();
      front = (last == null ? String.valueOf(copy) : last) + "/" + front;
      folder = folder == null ? null : folder.getParent();
    }
    return front;
  }

  private static boolean isTaken(List<SourceFile> files, String front, Set<String> names) {
    return files.stream().anyMatch(file -> names.contains(front + file.name()));
  }

  private static Reading moved(Reading reading, String front) {
    return switch (reading) {
      case Reading.Found found -> found;
      case Reading.Failed f when front.isEmpty() -> f;
      case Reading.Failed f ->
          Reading.Failed.file(f.place().equals(".") ? front : front + f.place(), f.reason());
      case Reading.Skipped s -> new Reading.Skipped(front + s.place(), s.reason());
    };
  }
}
