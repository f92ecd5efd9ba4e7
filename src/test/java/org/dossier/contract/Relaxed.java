package org.dossier.contract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a search that no article answers whole may show instead: articles with some of its words.
/// What was excluded, and the values and years that were asked for, still hold.
///
/// Whether words in a row are one name is not known here, so there is a least and a most.
record Relaxed(BitSet least, BitSet most) {

  static Relaxed of(Reference reference, Asked query) {
    List<Asked> surely = new ArrayList<>();
    List<Asked> maybe = new ArrayList<>();
    BitSet firm = reference.everything();
    int parts = 0;
    for (Asked part : query instanceof Asked.All(List<Asked> all) ? all : List.of(query)) {
      if (isFirm(part)) {
        firm.and(reference.find(part));
      } else if (part instanceof Asked.Plain p && p.words().size() > 1) {
        surely.add(part);
        p.words().forEach(word -> maybe.add(new Asked.Plain(List.of(word), p.inTitle())));
        parts += p.words().size();
      } else {
        surely.addAll(part instanceof Asked.Any(List<Asked> any) ? any : List.of(part));
        parts++;
      }
    }
    BitSet least = reference.union(surely);
    BitSet most = reference.union(maybe);
    most.or(least);
    least.and(firm);
    most.and(firm);
    if (parts < 2) {
      most.clear();
    }
    if (parts < 2 || surely.size() < 2) {
      least.clear();
    }
    return new Relaxed(least, most);
  }

  private static boolean isFirm(Asked part) {
    return switch (part) {
      case Asked.Not n -> true;
      case Asked.Years y -> true;
      case Asked.Value v -> true;
      case Asked.Any(List<Asked> parts) -> parts.stream().anyMatch(Relaxed::isFirm);
      case Asked.All a -> false;
      case Asked.Plain p -> false;
      case Asked.Quoted q -> false;
      case Asked.Near n -> false;
      case Asked.Begun b -> false;
      case Asked.Spelled s -> false;
    };
  }

  /// Of the articles that pass all filters, those found, once it is known that words were relaxed;
  /// they must be between the least and the most.
  BitSet settle(Reference reference, Request request) {
    BitSet passing = request.passing(reference, null);
    BitSet below = (BitSet) least.clone();
    below.and(passing);
    BitSet above = (BitSet) most.clone();
    above.and(passing);
    BitSet found = reference.ask(request.found(), true);
    reference.bounds().between("relaxed " + request.typed(), below, found, above);
    return found;
  }
}
