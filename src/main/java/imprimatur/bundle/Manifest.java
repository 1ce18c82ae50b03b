package imprimatur.bundle;

import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bundle holds: its files with their hashes, and where each submission and source lies.
 *
 * @param version of the program that made it
 * @param checkedAt when the check was made
 * @param submissions in the order of the report
 * @param sources by their ids
 * @param files all but the manifest itself and what is written after it
 */
record Manifest(
    String version,
    String checkedAt,
    List<Submission> submissions,
    List<Source> sources,
    List<Sealed> files) {
  static final String SCHEMA = "imprimatur-evidence/1";

  /**
   * A submission and its folder.
   *
   * @param again whether the bundle holds what its decision needs
   */
  record Submission(String uri, String folder, boolean again) {}

  /** A source article and its folder. */
  record Source(String id, String folder) {}

  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schema", SCHEMA);
    members.put("tool", tool());
    members.put("checkedAt", checkedAt);
    members.put("submissions", submissions.stream().map(Manifest::json).toList());
    members.put("sources", sources.stream().map(Manifest::json).toList());
    members.put("files", files.stream().map(Sealed::json).toList());
    return JsonText.pretty(members);
  }

  private Map<String, Object> tool() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", "imprimatur");
    members.put("version", version);
    return members;
  }

  private static Map<String, Object> json(Submission submission) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("uri", submission.uri());
    members.put("folder", submission.folder());
    members.put("again", submission.again());
    return members;
  }

  private static Map<String, Object> json(Source source) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", source.id());
    members.put("folder", source.folder());
    return members;
  }

  /**
   * Reads a manifest.
   *
   * @throws imprimatur.notation.NotationException if the text is none, or of a later version
   */
  static Manifest read(String text) {
    Node node = Notation.json(Paths.MANIFEST, text);
    Node schema = node.require("schema");
    if (!schema.asText().equals(SCHEMA)) {
      throw schema.error("this program reads bundles of version " + SCHEMA);
    }
    return new Manifest(
        node.require("tool").require("version").asText(),
        node.require("checkedAt").asText(),
        node.require("submissions").asList().stream().map(Manifest::submission).toList(),
        node.require("sources").asList().stream().map(Manifest::source).toList(),
        node.require("files").asList().stream().map(Sealed::read).toList());
  }

  private static Submission submission(Node node) {
    return new Submission(
        node.require("uri").asText(),
        node.require("folder").asText(),
        node.require("again").asBoolean());
  }

  private static Source source(Node node) {
    return new Source(node.require("id").asText(), node.require("folder").asText());
  }
}
