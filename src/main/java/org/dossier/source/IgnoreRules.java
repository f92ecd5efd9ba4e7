package org.dossier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which files of a folder are left out: by the `.dossierignore` there and in the folders above it
/// up to the root. The last pattern that matches decides, and a deeper file comes after a higher
/// one.
final class IgnoreRules {
  static final String FILE = ".dossierignore";

  private static final int MAX_SIZE = 1 << 20;

  private final @Nullable IgnoreRules above;
  private final String folder;
  private final List<IgnorePattern> patterns;

  private IgnoreRules(@Nullable IgnoreRules above, String folder, List<IgnorePattern> patterns) {
    this.above = above;
    this.folder = folder;
    this.patterns = patterns;
  }

  /// The rules inside a folder; `prefix` is its path from the root with a slash at its end, empty
  /// for the root.
  static IgnoreRules in(Path folder, String prefix, @Nullable IgnoreRules above)
      throws IOException, BadContentException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new IgnoreRules(above, prefix, List.of());
    }
    if (Files.size(file) > MAX_SIZE) {
      throw new BadContentException(FILE + " has more than 1 MB");
    }
    List<IgnorePattern> patterns = new ArrayList<>();
    for (String line : TextDecoder.decode(Files.readAllBytes(file), null).split("\\R")) {
      IgnorePattern pattern = IgnorePattern.parse(line);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return new IgnoreRules(above, prefix, patterns);
  }

  /// Whether a file or folder is left out; `path` is its path from the root.
  boolean ignores(String path, boolean isFolder) {
    for (IgnoreRules rules = this; rules != null; rules = rules.above) {
      String relative = path.substring(rules.folder.length());
      for (int i = rules.patterns.size() - 1; i >= 0; i--) {
        IgnorePattern pattern = rules.patterns.get(i);
        if (pattern.matches(relative, isFolder)) {
          return !pattern.negated();
        }
      }
    }
    return false;
  }
}
