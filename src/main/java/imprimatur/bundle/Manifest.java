package imprimatur.bundle;

import imprimatur.decide.drools.RulePack;
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
 * @param packs that decided with the program's rules; the bundle does not hold them
 * @param submissions in the order of the report
 * @param sources by their ids
 * @param files all but the manifest itself and what is written after it
 */
record Manifest(
    String version,
    String checkedAt,
    List<Pack> packs,
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

  /** A rule pack: what it is called, and which bytes it has. */
  record Pack(String name, String version, String sha256) {
    static Pack of(RulePack pack) {
      return new Pack(pack.name(), pack.version(), pack.digest());
    }

    @Override
    public String toString() {
      return "%s %s (sha256:%s)".formatted(name, version, sha256);
    }
  }

  /** A source article and its folder. */
  record Source(String id, String folder) {}

  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schema", SCHEMA);
    members.put("tool", tool());
    members.put("checkedAt", checkedAt);
    if (!packs.isEmpty()) {
      members.put("rulePacks", packs.stream().map(Manifest::json).toList());
    }
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

  private static Map<String, Object> json(Pack pack) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", pack.name());
    members.put("version", pack.version());
    members.put("sha256", pack.sha256());
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
        node.get("rulePacks").map(Node::asList).orElse(List.of()).stream()
            .map(Manifest::pack)
            .toList(),
        node.require("submissions").asList().stream().map(Manifest::submission).toList(),
        node.require("sources").asList().stream().map(Manifest::source).toList(),
        node.require("files").asList().stream().map(Sealed::read).toList());
  }

  private static Pack pack(Node node) {
    return new Pack(
        node.require("name").asText(),
        node.require("version").asText(),
        node.require("sha256").asText());
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
