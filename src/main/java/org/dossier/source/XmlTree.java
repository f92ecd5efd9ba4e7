package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads XML with the parser of web pages: it knows no document types and no entities but those of
/// HTML, so nothing outside the file is fetched and nothing multiplies, and it forgives what the
/// world writes. What is cut off is to be told by the caller, see [#isWhole].
final class XmlTree {
  private static final int MAX_DEPTH = 512;
  private static final String NO_TEXT =
      "head, title, script, style, textarea, select, iframe, noscript, noembed, noframes, xmp";

  private XmlTree() {}

  /// The outermost element; null where there is none.
  static @Nullable Element root(String text) {
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(true);
    Document document = parser.parseInput(text, "");
    // So that what is taken out as markup can be read as HTML.
    document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.html);
    return document.firstElementChild();
  }

  /// Whether the text goes on to the end of its outermost element.
  static boolean isWhole(String text, Element root) {
    return root.childNodeSize() == 0 || text.lastIndexOf("</" + root.tagName()) >= 0;
  }

  static long line(Element element) {
    return element.sourceRange().start().lineNumber();
  }

  /// The name without a prefix.
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  static boolean is(Element element, String name) {
    return element.tagName().equalsIgnoreCase(name);
  }

  /// The first child of the first of these names that there is.
  static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (is(child, name)) {
          return child;
        }
      }
    }
    return null;
  }

  static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>(parent.children());
    children.removeIf(child -> !is(child, name));
    return children;
  }

  /// All elements of that name in it, itself included, in their order.
  static List<Element> all(Element top, String name) {
    List<Element> all = new ArrayList<>(top.getAllElements());
    all.removeIf(element -> !is(element, name));
    return all;
  }

  /// The text of the first child of these names that has any.
  static @Nullable String text(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (is(child, name) && child.hasText()) {
          return child.text();
        }
      }
    }
    return null;
  }

  /// The first value of an attribute that an element of that name has, in document order.
  static @Nullable String attribute(Element top, String name, String attribute) {
    for (Element element : all(top, name)) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return null;
  }

  /// The text of the first element of that name in it that has any, in document order.
  static @Nullable String textWithin(Element top, String... names) {
    for (String name : names) {
      for (Element element : all(top, name)) {
        if (element.hasText()) {
          return element.text();
        }
      }
    }
    return null;
  }

  /// The text of what an element holds, which may be text, HTML written as text, or elements.
  static String content(Element element) {
    if (element.childrenSize() > 0) {
      Element copy = element.clone();
      // Empty ones (`<title/>`) would swallow all that follows when read as HTML.
      copy.select(NO_TEXT).remove();
      return HtmlText.ofFragment(copy.html());
    }
    String text = element.wholeText();
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? HtmlText.ofFragment(text) : text;
  }

  /// The language that the element or one around it states.
  static @Nullable String language(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (!e.attr("xml:lang").isBlank()) {
        return e.attr("xml:lang");
      }
    }
    return null;
  }
}
