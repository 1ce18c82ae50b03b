package imprimatur.cli;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small project under the gate: a corpus of two articles, pages of its own, pages that copy. */
final class GateProject {
  static final String BARGES =
      """
      The lock keeper of Tarn Weir counted forty-one barges before breakfast on Sunday, more than in
      the whole of the wet spring, and wrote each of them into the green ledger that his grandmother
      began when the canal was still drawn by horses.
      Most carried gravel for the new embankment at Hollin Bridge, where the county has been pouring
      footings since the flood took the towpath in November; two carried a brass dance band, its
      instruments wrapped in oilcloth, to the wedding of a bargeman's daughter at Sallow Reach.
      """;

  static final String KILN =
      """
      At the last brick kiln of Ashen Moor the fire has not gone out since the autumn of the great
      storm, and the four brothers who feed it sleep in shifts on sacks of sawdust under the drying
      racks, waking each other by pulling on a cord that runs from bunk to bunk.
      Every brick carries the print of a small fox, pressed into the wet clay by a stamp of pear wood
      that nobody outside the family has ever been allowed to hold in his own hand.
      """;

  static final String OWN =
      """
      # What we did in the garden

      We spent the whole afternoon digging over the bed behind the shed, found three forks that
      somebody had lost years ago, and planted two rows of broad beans before the rain came.
      """;

  private static final String FOOTER =
      "\n© 2024 Tarn Valley Press Ltd. All rights reserved. No part of this site may be reproduced"
          + " without the prior written permission of Tarn Valley Press Ltd.\n";

  private static final String LEDGER =
      """
      authorizations:
      - id: TVP-1
        grantor: Tarn Valley Press Ltd
        grantee: The Fenwick Letter
        works: {source: kiln}
        actions: [republish]
        until: 2027-01-31
        evidence: contract-7.pdf
      """;

  private GateProject() {}

  /** The project as it is before anything is known or accepted. */
  static Checkout bare(Path folder) throws IOException {
    return Checkout.in(folder)
        .write("corpus/barges.txt", "Forty-one barges before breakfast\n\n" + BARGES + FOOTER)
        .write("corpus/kiln.txt", "The kiln that never sleeps\n\n" + KILN + FOOTER)
        .write("corpus/authorizations.yaml", LEDGER)
        .write(".imprimatur.yml", "use: use.yaml\nexclude: [\"drafts/\"]\n")
        .write("use.yaml", "publisher: The Fenwick Letter\ncommercial: true\n")
        .write(".gitignore", "corpus/.imprimatur/\n")
        .write("docs/garden.md", OWN);
  }

  /** The project with a page of old, which the baseline knows. */
  static Checkout known(Path folder) throws IOException {
    Checkout project = bare(folder).write("docs/old.md", "# Old news\n\n" + BARGES);
    project.commit("Begin");
    project.run("baseline create");
    return project.commit("Know what is there");
  }

  /** The first finding in a page. */
  static Node finding(Checkout project, String page) throws IOException {
    Path report = Files.createTempFile("report", ".json");
    project.run("check", "--format", "json=" + report, project.path(page).toString());
    List<Node> documents =
        Notation.json("report", Files.readString(report)).require("documents").asList();
    Files.delete(report);
    return documents.get(0).require("findings").asList().get(0);
  }

  /** Accepts the first finding in a page. */
  static void waive(Checkout project, String page, String... end) throws IOException {
    Node finding = finding(project, page);
    String[] call = new String[6 + end.length];
    call[0] = finding.require("ruleId").asText();
    call[1] = finding.require("fingerprint").asText();
    call[2] = "--reason";
    call[3] = "licensed";
    call[4] = "--owner";
    call[5] = "Ada Byrne";
    System.arraycopy(end, 0, call, 6, end.length);
    Run run = project.run("waiver add", call);
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
  }
}
