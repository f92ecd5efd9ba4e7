package org.dossier.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a reader's text was understood to mean. `notes` are sentences for the reader, one for each
/// thing that could not be taken as it was typed; mostly there are none.
public record ParsedQuery(TextQuery query, List<String> notes) {
  public ParsedQuery {
    requireNonNull(query);
    notes = List.copyOf(notes);
  }
}
