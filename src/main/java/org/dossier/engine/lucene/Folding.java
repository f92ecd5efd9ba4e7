package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stories of which a search finds several articles. The first of each, in the order of the
/// search, stands for the story; the others are hidden behind it. Immutable.
public final class Folding {
  public static final Folding NONE = new Folding();

  private final List<Integer> hidden = new ArrayList<>();
  private final Map<Integer, List<Integer>> behind = new HashMap<>();

  private Folding() {}

  /// @param inOrder the numbers of those that the search finds of the articles with near-copies, in
  ///   its order
  public static Folding of(Copies copies, int[] inOrder) {
    Folding folding = new Folding();
    Map<Integer, Integer> first = new HashMap<>();
    for (int found : inOrder) {
      Integer shown = first.putIfAbsent(copies.story(found), found);
      if (shown != null) {
        folding.hidden.add(found);
        folding.behind.computeIfAbsent(shown, number -> new ArrayList<>()).add(found);
      }
    }
    return folding;
  }

  /// The articles that are not shown.
  public List<Integer> hidden() {
    return hidden;
  }

  /// Those that are hidden behind an article that is shown, in the order of the search.
  public List<Integer> behind(int shown) {
    return behind.getOrDefault(shown, List.of());
  }
}
