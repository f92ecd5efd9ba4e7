package org.dossier.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.SearchResults;
import org.jsoup.nodes.Element;

/// The search page: one form with the words, the filters and the order, and what was found beside
/// it. It is built of the same classes as the element that takes its place where scripts run.
final class SearchHtml {
  private static final String FIELD = "served-words";
  private static final String LENS = "M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zM10.7 10.7L14.5 14.5";

  private final Page page;
  private final Words words;
  private final PageAddress address;
  private final SearchParameters asked;
  private final SearchResults results;

  SearchHtml(Page page, PageAddress address, SearchParameters asked, SearchResults results) {
    this.page = page;
    this.words = page.words();
    this.address = address;
    this.asked = asked;
    this.results = results;
  }

  void fill() {
    head();
    page.fill(
        "dossier-search",
        element -> {
          Element frame = page.part(element, "div").addClass("frame served");
          Element form = frame.appendElement("form").attr("method", "get").attr("action", "/");
          box(form);
          Element columns = form.appendElement("div").addClass("columns");
          // First what one came for: a page is shown while it still arrives.
          results(columns);
          new FacetsHtml(words, address, asked.request(), results).append(columns);
        });
  }

  private void head() {
    SearchRequest request = asked.request();
    String typed = request.typed().strip();
    page.title(typed);
    if (!typed.isEmpty() || address.isFiltered()) {
      page.description(told());
    }
    page.link("canonical", canonical());
    page.link("alternate", SearchAddress.unordered(FeedRoutes.FEED, request, Map.of()))
        .attr("type", "application/atom+xml")
        .attr("title", words.say("feed"));
    PagerHtml pager = new PagerHtml(words, address, request.window(), shown());
    pager.neighbours(page);
  }

  // One address for one search, whatever the order of its parameters.
  private String canonical() {
    String listed = SearchAddress.elsewhere(PageAddress.PATH, asked);
    int number = asked.request().window().page();
    return number == 1 ? listed : listed + (listed.contains("?") ? "&" : "?") + "page=" + number;
  }

  private void box(Element form) {
    Element box =
        form.appendElement("div")
            .addClass("box")
            .attr("role", "search")
            .attr("aria-label", words.say("search.label"));
    box.appendElement("label")
        .addClass("unseen")
        .attr("for", FIELD)
        .text(words.say("search.label"));
    Element field = box.appendElement("span").addClass("field");
    Drawing.append(field, LENS);
    field
        .appendElement("input")
        .attr("id", FIELD)
        .attr("type", "search")
        .attr("name", "q")
        .attr("dir", "auto")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("placeholder", words.say("search.placeholder"))
        .attr("value", asked.request().typed());
    box.appendElement("button")
        .addClass("primary")
        .attr("type", "submit")
        .text(words.say("search.button"));
  }

  private void results(Element columns) {
    Element section =
        columns
            .appendElement("section")
            .addClass("results")
            .attr("aria-label", words.say("results"));
    Element bar = section.appendElement("div").addClass("bar-top");
    bar.appendElement("h2").addClass("total").text(told());
    int filters = address.filterCount();
    bar.appendElement("a")
        .addClass("filters-button")
        .attr("href", "#" + FacetsHtml.ID)
        .text(filters == 0 ? words.say("filters") : words.say("filters.count", filters));
    sort(bar);
    new ChipsHtml(words, address, results).append(section);
    new NotesHtml(words, address, asked, results).append(section);
    new HitsHtml(words, address, results).append(section, asked.request().window());
    Window window = asked.request().window();
    new PagerHtml(words, address, window, shown()).append(section);
    if (results.total() > 0) {
      links(section);
    }
  }

  /// How many hits there are on all pages.
  private long shown() {
    return results.stories() == null ? results.total() : results.stories().total();
  }

  private String told() {
    if (shown() < results.total()) {
      return words.say("stories", results.total(), shown());
    }
    if (results.total() > 0) {
      return words.articles(results.total());
    }
    String typed = asked.request().typed().strip();
    return typed.isEmpty() ? words.say("nothing") : words.say("nothing.for", typed);
  }

  private void sort(Element bar) {
    SearchRequest request = asked.request();
    Order usual = Order.standard(request.query());
    Element sort = bar.appendElement("div").addClass("sort");
    Element fold = sort.appendElement("label").addClass("fold");
    fold.appendElement("input")
        .attr("type", "checkbox")
        .attr("name", "fold")
        .attr("value", "copies")
        .attr("checked", request.folded());
    fold.appendText(words.say("fold"));
    Element label = sort.appendElement("label").text(words.say("sort") + " ");
    Element select = label.appendElement("select").attr("name", "sort");
    for (Order order : List.of(Order.values())) {
      if (order != Order.RELEVANCE || usual == Order.RELEVANCE || request.order() == order) {
        String name = order.name().toLowerCase(Locale.ROOT);
        select
            .appendElement("option")
            .attr("value", order == usual ? "" : name)
            .attr("selected", order == request.order())
            .text(words.say("sort." + name));
      }
    }
    sort.appendElement("button").attr("type", "submit").text(words.say("apply"));
  }

  private void links(Element section) {
    Element links = section.appendElement("p").addClass("quiet links");
    links
        .appendElement("a")
        .attr("href", SearchAddress.unordered(FeedRoutes.FEED, asked.request(), Map.of()))
        .text(words.say("feed"));
    links
        .appendElement("a")
        .attr("href", SearchAddress.elsewhere(ExportRoute.PATH, asked))
        .text(words.say("export"));
  }
}
