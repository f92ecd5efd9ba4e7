package org.dossier.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes an XML document in memory. All text is escaped; characters that XML can't hold become
/// U+FFFD.
final class XmlDocument {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /// Writes what stands in an element, or in the document.
  interface Content {
    void write(XmlDocument xml) throws XMLStreamException;
  }

  private final XMLStreamWriter writer;

  private XmlDocument(XMLStreamWriter writer) {
    this.writer = writer;
  }

  static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.write(new XmlDocument(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  /// An element with attributes, given as names and values; those whose value is null are left out.
  void element(String name, Content content, @Nullable String... attributes)
      throws XMLStreamException {
    writer.writeStartElement(name);
    attributes(attributes);
    content.write(this);
    writer.writeEndElement();
  }

  void empty(String name, @Nullable String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  void text(String name, String text) throws XMLStreamException {
    element(name, xml -> xml.characters(text));
  }

  void characters(String text) throws XMLStreamException {
    writer.writeCharacters(clean(text));
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (attributes[i] != null && value != null) {
        writer.writeAttribute(attributes[i], clean(value));
      }
    }
  }

  private static String clean(String text) {
    return text.codePoints().allMatch(XmlDocument::isCharacter)
        ? text
        : text.codePoints()
            .map(c -> isCharacter(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c > 0xDFFF && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
