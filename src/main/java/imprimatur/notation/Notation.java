package imprimatur.notation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads JSON and YAML into {@link Node}s.
 *
 * <p>Nesting deeper than 200 levels, doubled keys and anything after the first value are errors.
 * YAML tags create nothing and aliases are refused, so that a file from a stranger can neither run
 * code nor unfold without end. Thread-safe.
 */
public final class Notation {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_LENGTH = 64 << 20;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_LENGTH)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Notation() {}

  /**
   * Reads one JSON value.
   *
   * @param name of the file, for messages
   * @throws NotationException if the text is not one well-formed value
   */
  public static Node json(String name, String text) {
    return read(JSON, new Source(name, text));
  }

  /**
   * Reads one YAML document.
   *
   * @param name of the file, for messages
   * @throws NotationException if the text is not one well-formed document
   */
  public static Node yaml(String name, String text) {
    return read(Yaml.FACTORY, new Source(name, text));
  }

  /** Loaded only when a YAML file is read: the parser costs start-up time. */
  private static final class Yaml {
    static final JsonFactory FACTORY =
        YAMLFactory.builder()
            .loaderOptions(sizes())
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The parser's own limit is less than what a ledger of some thousand entries has. */
    private static LoaderOptions sizes() {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MAX_LENGTH);
      return options;
    }
  }

  private static Node read(JsonFactory factory, Source source) {
    try (JsonParser parser = factory.createParser(source.text())) {
      Node node = parser.nextToken() == null ? new Node(source, 1, 1, null) : value(parser, source);
      if (parser.nextToken() != null) {
        throw at(parser.currentTokenLocation(), source, "unexpected text after the first value");
      }
      return node;
    } catch (JacksonException e) {
      throw at(e.getLocation(), source, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NotationException at(JsonLocation place, Source source, String message) {
    return place == null
        ? new NotationException(source, 1, 1, sentence(message))
        : new NotationException(
            source,
            Math.max(1, place.getLineNr()),
            Math.max(1, place.getColumnNr()),
            sentence(message));
  }

  /** What the parser says, without the excerpts, which are indented. */
  private static String sentence(String message) {
    String words =
        message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .limit(2)
            .collect(Collectors.joining(": "));
    return words.isEmpty() ? "not well-formed" : words;
  }

  private static Node value(JsonParser parser, Source source) throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    Object value =
        switch (parser.currentToken()) {
          case START_OBJECT -> members(parser, source);
          case START_ARRAY -> elements(parser, source);
          case VALUE_STRING -> text(parser, source);
          case VALUE_NUMBER_INT -> integer(parser);
          case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          case VALUE_NULL -> null;
          default -> throw at(place, source, "unexpected " + parser.getText());
        };
    return new Node(source, place.getLineNr(), place.getColumnNr(), value);
  }

  private static String text(JsonParser parser, Source source) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw at(parser.currentTokenLocation(), source, "aliases are not allowed");
    }
    return parser.getText();
  }

  private static Number integer(JsonParser parser) throws IOException {
    JsonParser.NumberType type = parser.getNumberType();
    return type == JsonParser.NumberType.BIG_INTEGER
        ? (Number) parser.getDoubleValue()
        : (Number) parser.getLongValue();
  }

  private static Map<String, Node> members(JsonParser parser, Source source) throws IOException {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonLocation place = parser.currentTokenLocation();
      parser.nextToken();
      members.put(name, value(parser, source).named(place.getLineNr(), place.getColumnNr()));
    }
    return members;
  }

  private static List<Node> elements(JsonParser parser, Source source) throws IOException {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, source));
    }
    return elements;
  }
}
