package org.dossier.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dossier.query.Window;
import org.jsoup.nodes.Element;

/// The pages of a search as links: the ends and those around the one that is shown.
final class PagerHtml {
  private static final int GAP = 0;

  private final Words words;
  private final PageAddress address;
  private final int page;
  private final int last;

  PagerHtml(Words words, PageAddress address, Window window, long total) {
    this.words = words;
    this.address = address;
    this.page = window.page();
    int size = Math.max(1, window.size());
    this.last = (int) Math.min((total + size - 1) / size, Window.MAX_DEPTH / size);
  }

  /// Names the pages before and after in the head.
  void neighbours(Page head) {
    if (before() > 0) {
      head.link("prev", address.page(before()).href());
    }
    if (page < last) {
      head.link("next", address.page(page + 1).href());
    }
  }

  private int before() {
    return Math.min(page - 1, last);
  }

  void append(Element section) {
    if (last < 2) {
      return;
    }
    Element nav =
        section.appendElement("nav").addClass("pager").attr("aria-label", words.say("pages"));
    if (before() > 0) {
      link(nav, before()).attr("rel", "prev").text(words.say("previous"));
    }
    Element list = nav.appendElement("ol");
    for (int number : numbers()) {
      if (number == GAP) {
        list.appendElement("li").addClass("gap").attr("aria-hidden", "true").text("…");
      } else {
        Element link = link(list.appendElement("li"), number).text(words.number(number));
        link.attr("aria-label", words.say("page", number));
        if (number == page) {
          link.attr("aria-current", "page");
        }
      }
    }
    if (page < last) {
      link(nav, page + 1).attr("rel", "next").text(words.say("next"));
    }
  }

  private Element link(Element parent, int number) {
    return parent.appendElement("a").attr("href", address.page(number).href());
  }

  private List<Integer> numbers() {
    TreeSet<Integer> wanted = new TreeSet<>(List.of(1, last));
    for (int n = page - 1; n <= page + 1; n++) {
      if (n >= 1 && n <= last) {
        wanted.add(n);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    int before = 0;
    for (int n : wanted) {
      // One missing page takes no more room than the sign for a gap.
      if (n - before == 2) {
        numbers.add(n - 1);
      } else if (n - before > 2) {
        numbers.add(GAP);
      }
      numbers.add(n);
      before = n;
    }
    return numbers;
  }
}
