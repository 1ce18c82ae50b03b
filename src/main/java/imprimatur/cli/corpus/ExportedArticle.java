package imprimatur.cli.corpus;

import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored article as an import record; its text is all that a reader of the page sees. */
final class ExportedArticle {
  private ExportedArticle() {}

  static Map<String, Object> fields(SourceArticle article) {
    Metadata metadata = article.document().metadata();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", article.ref().id());
    fields.put("title", article.ref().title());
    put(fields, "url", metadata.canonical().or(() -> address(article.document().uri())));
    put(fields, "published", metadata.published());
    put(fields, "publisher", metadata.publisher());
    put(fields, "agency", metadata.agency());
    put(fields, "language", metadata.language());
    if (!metadata.authors().isEmpty()) {
      fields.put("author", metadata.authors());
    }
    Map<String, List<String>> rights = rights(article.document().evidence());
    if (!rights.isEmpty()) {
      fields.put("rights", rights);
    }
    fields.put("text", article.document().text());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    value.ifPresent(present -> fields.put(name, present.toString()));
  }

  private static Optional<String> address(String uri) {
    return uri.startsWith("http") ? Optional.of(uri) : Optional.empty();
  }

  /** By the keys of a sidecar file; what has no key of its own is a notice. */
  private static Map<String, List<String>> rights(List<RightsEvidence> evidence) {
    Map<String, List<String>> rights = new LinkedHashMap<>();
    for (RightsEvidence item : evidence) {
      key(item).ifPresent(key -> add(rights.computeIfAbsent(key, k -> new ArrayList<>()), item));
    }
    return rights;
  }

  private static void add(List<String> values, RightsEvidence item) {
    if (!values.contains(item.value())) {
      values.add(item.value());
    }
  }

  private static Optional<String> key(RightsEvidence item) {
    return switch (item.source()) {
      case LINK -> Optional.empty();
      case LICENSE_LINK -> Optional.of("license");
      case SIDECAR ->
          List.of("holder", "stance", "license", "notice", "contact").contains(item.name())
              ? Optional.of(item.name())
              : Optional.empty();
      default -> Optional.of(item.name().endsWith("license") ? "license" : "notice");
    };
  }
}
