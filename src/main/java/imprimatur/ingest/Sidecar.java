package imprimatur.ingest;

import imprimatur.ingest.declared.Declarations;
import imprimatur.ingest.encoding.NotTextException;
import imprimatur.ingest.encoding.TextDecoder;
import imprimatur.ingest.format.Supplement;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import imprimatur.odrl.stated.StatedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file beside an article that says what the article itself does not: {@code story.html} may have
 * a {@code story.html.rights.yaml} or a {@code story.rights.yaml}.
 *
 * <p>Keys: {@code holder}, {@code stance}, {@code license}, {@code notice}, {@code contact}, {@code
 * status} (withheld, canceled …), {@code embargo} (until when it must not be published); {@code
 * url}, {@code published}, {@code publisher}, {@code agency}, {@code author}, {@code title}, {@code
 * language}. A value may be a list of texts. Every key becomes evidence, and those of the second
 * group stand in for what the article says of itself. A sidecar that cannot be read is an error of
 * the document: somebody stated rights there that are now unknown.
 */
final class Sidecar {
  private static final String KEYED = ".rights.yaml";
  private static final List<String> POLICIES = List.of(".odrl.json", ".odrl.jsonld", ".odrl.ttl");

  /** Name of the evidence that is the text of a policy. */
  private static final String POLICY = "odrl";

  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> KEYS =
      Set.of(
          "holder",
          "stance",
          "license",
          "notice",
          "contact",
          "status",
          "embargo",
          "url",
          "published",
          "publisher",
          "agency",
          "author",
          "title",
          "language");

  private Sidecar() {}

  static boolean isSidecar(String fileName) {
    return fileName.endsWith(KEYED) || POLICIES.stream().anyMatch(fileName::endsWith);
  }

  static Stream<String> of(String fileName) {
    return Stream.concat(Stream.of(KEYED), POLICIES.stream()).map(ending -> fileName + ending);
  }

  /** The document with what its sidecars say; the document itself if it has none. */
  static Document apply(Path file, Document document) {
    Document keyed = find(file, KEYED).map(sidecar -> apply(document, sidecar)).orElse(document);
    Document whole = keyed;
    for (String ending : POLICIES) {
      Document before = whole;
      whole = find(file, ending).map(policy -> state(before, policy)).orElse(before);
    }
    return whole;
  }

  private static Optional<Path> find(Path file, String ending) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return List.of(name, dot > 0 ? name.substring(0, dot) : name).stream()
        .map(stem -> file.resolveSibling(stem + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The document with the text of a policy as evidence, which must be one that can be read. */
  private static Document state(Document document, Path file) {
    try {
      String text = text(file);
      Optional<String> fault = StatedPolicy.fault(file.toString(), text);
      if (fault.isPresent()) {
        return spoilt(document, fault.get(), file);
      }
      RightsEvidence policy =
          new RightsEvidence(RightsEvidence.Source.SIDECAR, POLICY, text, Position.START);
      return new Supplement(document.metadata(), List.of(policy), List.of()).addTo(document);
    } catch (IOException | NotTextException e) {
      return spoilt(document, String.valueOf(e.getMessage()), file);
    }
  }

  private static Document apply(Document document, Path sidecar) {
    try {
      return apply(document, Notation.yaml(sidecar.toString(), text(sidecar)), 0);
    } catch (NotationException e) {
      return spoilt(document, e.located(), sidecar);
    } catch (IOException | NotTextException e) {
      return spoilt(document, String.valueOf(e.getMessage()), sidecar);
    }
  }

  /**
   * The document with what the keys of a sidecar say, wherever they stand.
   *
   * @param lineOffset lines of the file in front of the first line of {@code keys}
   * @throws NotationException at an unknown key
   */
  static Document apply(Document document, Node keys, int lineOffset) {
    Declarations declarations = Declarations.of(keys.only(KEYS), lineOffset);
    return new Supplement(
            declarations.over(document.metadata()),
            declarations.evidence(RightsEvidence.Source.SIDECAR),
            List.of())
        .addTo(document);
  }

  private static Document spoilt(Document document, String reason, Path sidecar) {
    Issue issue = Issue.error("the sidecar file was not read: " + reason, sidecar.toString());
    return new Supplement(document.metadata(), List.of(), List.of(issue)).addTo(document);
  }

  private static String text(Path sidecar) throws IOException, NotTextException {
    try (InputStream in = Files.newInputStream(sidecar)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it is larger than " + MAX_BYTES + " bytes");
      }
      return TextDecoder.decode(bytes, Optional.empty()).text();
    }
  }
}
