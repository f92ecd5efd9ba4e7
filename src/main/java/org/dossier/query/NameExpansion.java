package org.dossier.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver.Name;
import org.dossier.query.TextQuery.All;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Fuzzy;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.TextQuery.Near;
import org.dossier.query.TextQuery.Not;
import org.dossier.query.TextQuery.Of;
import org.dossier.query.TextQuery.Or;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Some;
import org.dossier.query.TextQuery.Title;
import org.dossier.query.TextQuery.Word;
import org.dossier.query.TextQuery.Years;
import org.jspecify.annotations.Nullable;

/// Lets known names find what they name, whatever an article calls it.
///
/// Words that name exactly one thing become [Named], the longest run of neighbours first: `islamic
/// revolutionary guard corps` is one name, not a name among words. So do the words after a minus:
/// who leaves out `IRGC` leaves out all its names. A field's value gets the id that its name stands
/// for. Phrases and titles stay as written: who quotes wants these words.
public final class NameExpansion {
  private final NameResolver names;

  private NameExpansion(NameResolver names) {
    this.names = names;
  }

  public static TextQuery expand(TextQuery query, NameResolver names) {
    return new NameExpansion(names).expand(query);
  }

  /// The same for a whole search: its filters by values that were merged or renamed are by those
  /// that they have become.
  public static SearchRequest expand(SearchRequest request, NameResolver names) {
    return request
        .withQuery(expand(request.query(), names))
        .withFilters(request.filters().stream().map(filter -> moved(filter, names)).toList());
  }

  private static Filter moved(Filter filter, NameResolver names) {
    return switch (filter) {
      case Filter.AnyOf any -> new Filter.AnyOf(any.facet(), moved(any.facet(), any.ids(), names));
      case Filter.AllOf all -> new Filter.AllOf(all.facet(), moved(all.facet(), all.ids(), names));
      case Filter.NoneOf none ->
          new Filter.NoneOf(none.facet(), moved(none.facet(), none.ids(), names));
      case Filter.Published published -> published;
    };
  }

  private static List<String> moved(Facet facet, List<String> ids, NameResolver names) {
    return ids.stream().map(id -> names.moved(facet, id).map(FacetValue::id).orElse(id)).toList();
  }

  private TextQuery expand(TextQuery query) {
    return switch (query) {
      case Word word -> {
        Name name = only(names.resolve(word.text()));
        yield name == null ? word : new Named(name.facet(), name.value(), word);
      }
      case And and -> expand(and);
      case Or or -> new Or(or.parts().stream().map(this::expand).toList());
      case Not not -> new Not(expand(not.query()));
      case Of of -> expand(of);
      case Phrase phrase -> phrase;
      case Near near -> near;
      case Prefix prefix -> prefix;
      case Fuzzy fuzzy -> fuzzy;
      case Title title -> title;
      case Years years -> years;
      case Named named -> named;
      case Some some -> some;
      case All all -> all;
    };
  }

  private TextQuery expand(And and) {
    List<TextQuery> parts = new ArrayList<>();
    for (int i = 0; i < and.parts().size(); ) {
      Named named = longestAt(and.parts(), i);
      parts.add(named == null ? expand(and.parts().get(i)) : named);
      i += named != null && named.typed() instanceof And run ? run.parts().size() : 1;
    }
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  /// The longest name of two words or more that begins at this part; null if there is none.
  private @Nullable Named longestAt(List<TextQuery> parts, int start) {
    int end = start;
    while (end < parts.size() && end - start < names.longest() && parts.get(end) instanceof Word) {
      end++;
    }
    for (; end - start >= 2; end--) {
      List<TextQuery> run = parts.subList(start, end);
      String words =
          run.stream().map(part -> ((Word) part).text()).collect(Collectors.joining(" "));
      Name name = only(names.resolve(words));
      if (name != null) {
        return new Named(name.facet(), name.value(), new And(run));
      }
    }
    return null;
  }

  private TextQuery expand(Of of) {
    if (of.id() != null) {
      return of;
    }
    Name name =
        only(
            names.resolve(of.name()).stream()
                .filter(candidate -> candidate.facet() == of.facet())
                .toList());
    if (name != null) {
      return new Of(of.facet(), of.name(), name.value().id());
    }
    return names
        .moved(of.facet(), of.name())
        .<TextQuery>map(value -> new Of(of.facet(), of.name(), value.id()))
        .orElse(of);
  }

  private static @Nullable Name only(List<Name> candidates) {
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }
}
