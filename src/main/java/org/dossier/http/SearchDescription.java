package org.dossier.http;

/// Tells browsers how to search here (OpenSearch 1.1), for their search bars.
final class SearchDescription {
  static final String TYPE = "application/opensearchdescription+xml";

  private SearchDescription() {}

  static byte[] of(SiteAddress site) {
    return XmlDocument.bytes(xml ->
        xml.element(
            "OpenSearchDescription",
            description -> {
              description.text("ShortName", "Dossier");
              description.text(
                  "Description",
                  "Search articles by their words, countries, organizations, people and years.");
              description.empty(
                  "Url",
                  "type",
                  "text/html",
                  "method",
                  "get",
                  "template",
                  site.absolute("/?q={searchTerms}"));
              description.empty(
                  "Url",
                  "type",
                  "application/atom+xml",
                  "template",
                  site.absolute(FeedRoutes.FEED + "?q={searchTerms}"));
              description.empty(
                  "Url",
                  "type",
                  "application/x-suggestions+json",
                  "rel",
                  "suggestions",
                  "template",
                  site.absolute(SuggestRoutes.BROWSERS + "?q={searchTerms}"));
              description.empty(
                  "Url",
                  "type",
                  TYPE,
                  "rel",
                  "self",
                  "template",
                  site.absolute(FeedRoutes.DESCRIPTION));
              description.element(
                  "Image",
                  image -> image.characters(site.absolute("/favicon.svg")),
                  "type",
                  "image/svg+xml");
              description.text("InputEncoding", "UTF-8");
              description.text("OutputEncoding", "UTF-8");
            },
            "xmlns",
            "http://a9.com/-/spec/opensearch/1.1/"));
  }
}
