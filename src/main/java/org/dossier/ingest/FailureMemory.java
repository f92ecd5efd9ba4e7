package org.dossier.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Remembers, by the hashes of their bytes, which files the process that reads them did not
/// survive, and why, so that they are not tried again as long as they and Dossier are as they were.
/// Safe for use by many threads.
public final class FailureMemory {
  /// Remembers nothing.
  public static final FailureMemory NONE = new FailureMemory(null, "", Map.of());

  private static final String HEAD =
      "# Files that could not be read within the limits, by hash; `index --full` tries them again.";

  private final @Nullable Path file;
  private final String version;
  private final Map<String, String> before;
  private final Map<String, String> now = new TreeMap<>();

  private FailureMemory(@Nullable Path file, String version, Map<String, String> before) {
    this.file = file;
    this.version = version;
    this.before = before;
  }

  /// What the file remembers; nothing where there is none yet, or it is of another version.
  public static FailureMemory open(Path file, String version) throws IOException {
    Map<String, String> before = new TreeMap<>();
    if (Files.exists(file)) {
      List<String> lines = lines(file);
      if (lines.size() > 1 && lines.get(1).equals(version)) {
        for (String line : lines.subList(2, lines.size())) {
          String[] parts = line.split("\t", 2);
          if (parts.length == 2) {
            before.put(parts[0], parts[1]);
          }
        }
      }
    }
    return new FailureMemory(file, version, before);
  }

  // What is damaged is no reason to stop: the files are tried again.
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return List.of();
    }
  }

  /// Why the file of that hash could not be read the last time; null where that is not known.
  synchronized @Nullable String reason(String hash) {
    String reason = before.get(hash);
    if (reason != null) {
      now.put(hash, reason);
    }
    return reason;
  }

  synchronized void add(String hash, String reason) {
    now.put(hash, reason);
  }

  /// Writes down what this run came upon, and forgets the rest.
  synchronized void save() throws IOException {
    if (file == null || now.equals(before)) {
      return;
    }
    if (now.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    List<String> lines = new ArrayList<>(List.of(HEAD, version));
    now.forEach((hash, reason) -> lines.add(hash + "\t" + reason.replaceAll("\\s+", " ")));
    DurableFile.write(file, lines);
  }
}
