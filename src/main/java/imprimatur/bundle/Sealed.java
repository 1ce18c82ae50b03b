package imprimatur.bundle;

import imprimatur.notation.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of a bundle, as a list of hashes knows it.
 *
 * @param path in the bundle, parts joined by {@code /}
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
record Sealed(String path, long size, String sha256) {
  Map<String, Object> json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("path", path);
    members.put("size", size);
    members.put("sha256", sha256);
    return members;
  }

  static Sealed read(Node node) {
    return new Sealed(
        node.require("path").asText(),
        (long) node.require("size").asNumber(),
        node.require("sha256").asText());
  }
}
