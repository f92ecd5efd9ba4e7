package org.dossier.engine.lucene;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Association;
import org.dossier.search.Dossier;
import org.dossier.search.Dossier.Related;
import org.dossier.search.Dossier.Year;
import org.dossier.search.DossierReader.Wanted;

/// Makes a dossier of what was counted.
public final class DossierAnswer {
  private static final List<Facet> RELATED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.PUBLISHER);

  /// The facets whose values are counted.
  public static final List<Facet> COUNTED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.PUBLISHER, Facet.YEAR);

  /// Once may be chance, unless there is one article only.
  private static final long LEAST = 2;

  private static final Comparator<Related> SUREST =
      Comparator.comparingDouble((Related r) -> r.with().g2())
          .reversed()
          .thenComparing(Comparator.comparingLong((Related r) -> r.with().both()).reversed())
          .thenComparing(Related::value, LabelOrder.BY_LABEL);

  private DossierAnswer() {}

  /// What some articles have: how many they are, how many have each value of the facets in
  /// [#COUNTED] by its number in the [FacetTable], and how many have no year.
  public record Counted(long total, Map<Facet, SparseCounts> perValue, long undated) {
    SparseCounts perValue(Facet facet) {
      return requireNonNull(perValue.get(facet));
    }
  }

  /// @param of what the articles with the value have
  /// @param all what all articles of the search have
  public static Dossier of(
      Vocabulary vocabulary,
      Wanted wanted,
      FacetValue value,
      Counted of,
      Counted all,
      List<Dossier.Name> names,
      List<ArticleSummary> first,
      List<ArticleSummary> latest) {
    Map<Facet, List<Related>> related = new EnumMap<>(Facet.class);
    for (Facet other : RELATED) {
      related.put(other, related(vocabulary, wanted, other, of, all));
    }
    return new Dossier(
        value,
        null,
        of.total(),
        all.total(),
        names,
        years(vocabulary.facet(Facet.YEAR), of.perValue(Facet.YEAR), all.perValue(Facet.YEAR)),
        of.undated(),
        related,
        first,
        latest);
  }

  private static List<Year> years(FacetTable table, SparseCounts counts, SparseCounts totals) {
    List<Year> years = new ArrayList<>();
    for (int v = 0; v < counts.numbers(); v++) {
      if (counts.of(v) > 0) {
        years.add(new Year(table.values().get(v).id(), counts.of(v), totals.of(v)));
      }
    }
    years.sort(Comparator.comparing(Year::id));
    return years;
  }

  private static List<Related> related(
      Vocabulary vocabulary, Wanted wanted, Facet facet, Counted of, Counted all) {
    FacetTable table = vocabulary.facet(facet);
    SparseCounts counts = of.perValue(facet);
    SparseCounts totals = all.perValue(facet);
    int own = facet == wanted.facet() ? table.number(wanted.id()) : -1;
    List<Related> related = new ArrayList<>();
    for (int v = 0; v < counts.numbers(); v++) {
      if (v != own && counts.of(v) >= Math.min(LEAST, of.total()) && counts.of(v) > 0) {
        Association with = new Association(counts.of(v), of.total(), totals.of(v), all.total());
        if (with.isPositive()) {
          related.add(new Related(table.values().get(v), with));
        }
      }
    }
    return related.stream().sorted(SUREST).limit(wanted.limit()).toList();
  }
}
