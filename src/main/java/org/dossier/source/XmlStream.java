package org.dossier.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML that programs write, as a stream of elements and texts: document types are not
/// processed, so there are no entities and nothing outside the file is fetched.
final class XmlStream {
  private static final XMLInputFactory FACTORY = factory();

  private XmlStream() {}

  /// What is done at the begin and end of each element (by its name without a prefix) and with each
  /// text.
  interface Handler {
    void start(String name, XMLStreamReader element);

    void end(String name);

    void text(String text);
  }

  /// @throws BadContentException when it is no XML
  static void read(InputStream in, Handler handler) throws IOException, BadContentException {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
          case XMLStreamReader.END_ELEMENT -> handler.end(reader.getLocalName());
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
              handler.text(reader.getText());
          default -> {
            // Comments and the like say nothing.
          }
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new BadContentException(
          "it is damaged: its text is not XML (" + Names.oneLine(words(e), 120) + ")");
    }
  }

  /// An attribute by its name without a prefix; empty where there is none.
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String words(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceFirst("(?s).*Message: ", "");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
