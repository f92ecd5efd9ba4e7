package org.dossier.article;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something of a collection that is not in its index, or not whole: a file or a record in it.
///
/// - `file`: the file's name in the collection.
/// - `place`: where, for people, in one line: the file, with the line where it holds many records.
/// - `article`: the id of the article that is there all the same; null where none is.
/// - `reason`: why, as one clause in English.
public record Gap(State state, String file, String place, @Nullable String article, String reason) {

  /// What became of it, in the order in which it is told.
  public enum State {
    /// It could not be read.
    FAILED,
    /// It was passed over on purpose.
    SKIPPED,
    /// It is there without a part.
    CUT,
    /// It is there, and nothing tells when it was published.
    UNDATED;

    /// The name that the interface has for it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Gap {
    requireNonNull(state);
    requireNonNull(file);
    requireNonNull(place);
    requireNonNull(reason);
  }
}
