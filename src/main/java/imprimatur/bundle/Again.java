package imprimatur.bundle;

import imprimatur.decide.IntendedUseFile;
import imprimatur.decide.Ledger;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.RulePack;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.notation.Notation;
import imprimatur.pipeline.Redecision;
import imprimatur.pipeline.policy.RulesText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The check of a bundle made once more from what the bundle holds, and nothing else. */
final class Again {
  private final BundleFile bundle;
  private final Manifest manifest;
  private final CheckResult stored;
  private final List<RulePack> packs;
  private final List<String> notes = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private CheckResult result;

  private Again(BundleFile bundle, Manifest manifest, CheckResult stored, List<RulePack> packs) {
    this.packs = packs;
    this.bundle = bundle;
    this.manifest = manifest;
    this.stored = stored;
  }

  /**
   * Decides again.
   *
   * @param packs those of the manifest
   * @throws IOException if a file is missing or does not say what it should
   * @throws RuntimeException if a file is not what a bundle has
   */
  static Again of(BundleFile bundle, Manifest manifest, CheckResult stored, List<RulePack> packs)
      throws IOException {
    Again again = new Again(bundle, manifest, stored, packs);
    again.decide();
    return again;
  }

  /** The stored result with every decision as it comes out now. */
  CheckResult result() {
    return result;
  }

  /** What a reader of the result should know. */
  List<String> notes() {
    return notes;
  }

  /** Texts that do not follow from the bytes they were read from. */
  List<String> differences() {
    return differences;
  }

  private void decide() throws IOException {
    if (manifest.submissions().size() != stored.documents().size()) {
      throw new BundleException("the manifest and the report name different submissions");
    }
    RulesText rules = rules();
    Redecision decision = new Redecision(DroolsPolicy.of(rules.data(), packs), ledger(), use());
    Map<String, StoredSource> sources = sources();
    List<WaiverText> waivers = WaiverText.read(Paths.WAIVERS, bundle.text(Paths.WAIVERS));
    List<DocumentResult> documents = new ArrayList<>();
    for (int i = 0; i < manifest.submissions().size(); i++) {
      documents.add(document(i, decision, sources, waivers));
    }
    result = stored.with(documents);
  }

  private DocumentResult document(
      int index, Redecision decision, Map<String, StoredSource> sources, List<WaiverText> waivers)
      throws IOException {
    Manifest.Submission submission = manifest.submissions().get(index);
    DocumentResult before = stored.documents().get(index);
    if (!submission.again()) {
      return before;
    }
    String folder = Paths.submission(index);
    Document document = document(folder + "as-read");
    reread(folder + Paths.original(document.uri()), document);
    List<Redecision.Found> found =
        FoundText.read(folder + "found.json", bundle.text(folder + "found.json"), sources);
    return WaiverText.applied(waivers, decision.decide(document, found, before.issues()));
  }

  /** The document, whose text must be the one that readers of the bundle see. */
  private Document document(String path) throws IOException {
    Document document = DocumentText.read(path + ".json", bundle.text(path + ".json"));
    byte[] shown = document.text().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(shown, bundle.bytes(path + ".txt"))) {
      differences.add(path + ".txt is not the text of " + path + ".json");
    }
    return document;
  }

  /** What the bytes of a submission give when they are read again; a page's headers are gone. */
  private void reread(String path, Document document) throws IOException {
    String uri = document.uri();
    if (!bundle.files().containsKey(path)) {
      notes.add("the bytes of " + uri + " were not kept");
      return;
    }
    if (uri.startsWith("http://") || uri.startsWith("https://")) {
      return;
    }
    ReadResult read =
        Ingest.builder().build().readBytes(uri, bundle.bytes(path), Document.Role.SUBMISSION);
    boolean same =
        read instanceof ReadResult.Read again && again.document().text().equals(document.text());
    if (!same) {
      differences.add("reading " + path + " again gives another text than as-read.txt");
    }
  }

  private Map<String, StoredSource> sources() throws IOException {
    Map<String, StoredSource> sources = new TreeMap<>();
    for (int i = 0; i < manifest.sources().size(); i++) {
      String folder = Paths.source(i);
      sources.put(
          manifest.sources().get(i).id(),
          new StoredSource(
              StoredSource.readName(folder + "source.json", bundle.text(folder + "source.json")),
              document(folder + "as-stored")));
    }
    return sources;
  }

  private List<Authorization> ledger() throws IOException {
    return Ledger.parse(Paths.LEDGER, bundle.text(Paths.LEDGER));
  }

  private IntendedUse use() throws IOException {
    LocalDate day = stored.checkedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return IntendedUseFile.read(Notation.json(Paths.USE, bundle.text(Paths.USE)), day);
  }

  /** Tables are data; rules are code, and only those of this program can be run. */
  private RulesText rules() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String file : PolicyData.FILES) {
      tables.put(file, bundle.text(Paths.RULES + "data/" + file));
    }
    RulesText rules = new RulesText(Paths.RULES + "data", tables);
    for (Map.Entry<String, String> file : rules.files().entrySet()) {
      Optional<String> theirs = ruleFile(Paths.RULES + file.getKey());
      if (!theirs.equals(Optional.of(file.getValue()))) {
        notes.add(
            "%s is not the one of this program, whose rules were used; version %s made the bundle"
                .formatted(Paths.RULES + file.getKey(), manifest.version()));
      }
    }
    return rules;
  }

  private Optional<String> ruleFile(String path) throws IOException {
    return bundle.files().containsKey(path) ? Optional.of(bundle.text(path)) : Optional.empty();
  }
}
