package imprimatur.cli;

import imprimatur.notation.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** All that a stranger could put into a pull request to have a copied text pass. */
final class HostileChange {
  private HostileChange() {}

  /**
   * Commits it.
   *
   * @param ran the file that any code of it would make
   */
  static void make(Checkout project, Path ran) throws IOException {
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES);
    Node finding = GateProject.finding(project, "docs/canal.md");
    String touch = "touch " + ran;
    project
        .write(".imprimatur.yml", "include: []\nfail-on: never\nlimits: {file-bytes: 1}\n")
        .write("sub/.imprimatur.yml", "fail-on: never\n")
        .write("use.yaml", "publisher: Tarn Valley Press Ltd\n")
        .write(
            "corpus/authorizations.yaml",
            """
            authorizations:
            - id: GIFT
              grantor: Tarn Valley Press Ltd
              grantee: The Fenwick Letter
              works: {holder: Tarn Valley Press Ltd}
              actions: [republish]
              evidence: trust me
            """)
        .write("corpus/barges.rights.yaml", "license: CC0-1.0\n")
        .write("corpus/.imprimatur/format", "imprimatur-corpus/1\n")
        .write(
            ".imprimatur/waivers.yml",
            """
            waivers:
            - rule: %s
              fingerprint: %s
              reason: licensed
              owner: Nobody
              until: 2099-01-01
            """
                .formatted(
                    finding.require("ruleId").asText(), finding.require("fingerprint").asText()))
        .write(
            ".imprimatur/baseline.yml",
            """
            findings:
            - path: docs/canal.md
              rule: %s
              fingerprint: %s
            """
                .formatted(
                    finding.require("ruleId").asText(), finding.require("fingerprint").asText()))
        .write(
            "rules/20-findings.drl",
            """
            package evil
            rule "evil" when eval(java.lang.Runtime.getRuntime().exec("%s") != null) then end
            """
                .formatted(touch))
        .write("rules/data/thresholds.csv", "size,measure,unit,limit,floor\n")
        .write("rules/data/evil.yaml", "!!javax.script.ScriptEngineManager [x]\n")
        .write(".gitattributes", "*.md diff=evil filter=evil binary\n")
        .write(".gitconfig", "[core]\n\tfsmonitor = " + touch + "\n\tpager = " + touch + "\n")
        .write(".git-hooks/post-index-change", "#!/bin/sh\n" + touch + "\n")
        .write(
            "docs/shout.md",
            "# Words\n\n::error file=x::owned\n<script>alert(1)</script>\n\n" + GateProject.KILN);
    Files.createSymbolicLink(project.path("docs/passwords.md"), Path.of("/etc/passwd"));
    Files.delete(project.path("corpus/kiln.txt"));
    project.git("add", "-f", "corpus/.imprimatur/format");
    project.commit("Improve the wording");
  }
}
