package imprimatur.bundle;

import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.ledger.LedgerEdit;
import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.Sha256;
import imprimatur.pipeline.Redecision;
import imprimatur.pipeline.Redecision.Found;
import imprimatur.report.JsonReport;
import imprimatur.report.pdf.FontFolders;
import imprimatur.report.pdf.PdfReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a check with all its evidence as one ZIP, from which the decision can be made again.
 *
 * <p>The manifest has the hash of every file before it. The PDF comes after it, so that its place
 * to sign can name the manifest's hash; {@code SHA256SUMS} has the hashes of both. The same
 * evidence and fonts give the same bytes. Used once.
 */
public final class Bundle {
  private final Evidence evidence;
  private final CheckResult result;
  private final Redecision decision;
  private final ArchiveWriter archive;
  private final SortedMap<String, SourceMatch> matches = new TreeMap<>();
  private final List<Manifest.Submission> submissions = new ArrayList<>();
  private final List<Manifest.Source> sources = new ArrayList<>();

  private Bundle(Evidence evidence, ArchiveWriter archive) throws IOException {
    this.evidence = evidence;
    this.archive = archive;
    result = evidence.result();
    result.documents().stream()
        .flatMap(document -> document.matches().stream())
        .forEach(match -> matches.putIfAbsent(match.source().id(), match));
    DroolsPolicy policy = DroolsPolicy.of(evidence.rules().data());
    decision = new Redecision(policy, evidence.ledger(), evidence.use());
  }

  /**
   * What stands for a bundle where it cannot be altered.
   *
   * @param manifest SHA-256 of the manifest, which the PDF names too
   * @param sums SHA-256 of the list of all hashes, which covers every file
   */
  public record Seal(String manifest, String sums) {}

  /**
   * Writes a bundle.
   *
   * @param fonts of the PDF
   * @throws IOException if {@code out} cannot take it
   */
  public static Seal write(Evidence evidence, FontFolders fonts, OutputStream out)
      throws IOException {
    try (ArchiveWriter archive = new ArchiveWriter(out)) {
      return new Bundle(evidence, archive).write(fonts);
    }
  }

  private Seal write(FontFolders fonts) throws IOException {
    archive.add(Paths.README, Readme.of(result, matches.values()));
    archive.add(Paths.REPORT, report());
    for (int i = 0; i < result.documents().size(); i++) {
      submission(result.documents().get(i), Paths.submission(i));
    }
    sources();
    policy();
    String manifest = manifest().json();
    archive.add(Paths.MANIFEST, manifest);
    String seal = Sha256.hex(manifest);
    archive.add(Paths.PDF, pdf(fonts, seal));
    String sums = sums(archive.written());
    archive.add(Paths.SUMS, sums);
    return new Seal(seal, Sha256.hex(sums));
  }

  private String report() throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReport().write(result, out);
    return out.toString();
  }

  private byte[] pdf(FontFolders fonts, String manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfReport(fonts, Optional.of(manifest)).write(result, out);
    return out.toByteArray();
  }

  private Manifest manifest() {
    return new Manifest(
        result.version(),
        result.checkedAt().toString(),
        evidence.packs().stream().map(Manifest.Pack::of).toList(),
        submissions,
        sources,
        archive.written());
  }

  private void submission(DocumentResult document, String folder) throws IOException {
    Optional<byte[]> original = evidence.bytes().of(document.uri());
    if (original.isPresent()) {
      archive.add(folder + Paths.original(document.uri()), original.get());
    }
    if (document.document().isPresent()) {
      Document read = document.document().get();
      archive.add(folder + "as-read.txt", read.text());
      archive.add(folder + "as-read.json", DocumentText.of(read));
      archive.add(folder + "found.json", FoundText.of(found(document)));
    }
    submissions.add(
        new Manifest.Submission(document.uri(), folder, document.document().isPresent()));
  }

  private void sources() throws IOException {
    for (SourceMatch match : matches.values()) {
      String folder = Paths.source(sources.size());
      archive.add(folder + "source.json", StoredSource.name(match.source()));
      archive.add(folder + "as-stored.txt", match.document().text());
      archive.add(folder + "as-stored.json", DocumentText.of(match.document()));
      sources.add(new Manifest.Source(match.source().id(), folder));
    }
  }

  private void policy() throws IOException {
    archive.add(Paths.USE, UseText.of(evidence.use()));
    archive.add(Paths.LEDGER, ledger());
    archive.add(Paths.WAIVERS, WaiverText.of(result));
    for (Map.Entry<String, String> file : evidence.rules().files().entrySet()) {
      archive.add(Paths.RULES + file.getKey(), file.getValue());
    }
  }

  /** Only the entries that bear on the sources: the rest is nobody else's business. */
  private String ledger() {
    Set<Authorization> used = new LinkedHashSet<>();
    for (DocumentResult document : result.documents()) {
      document.document().ifPresent(read -> used.addAll(decision.onFile(read, found(document))));
    }
    String text = "";
    for (Authorization entry : evidence.ledger()) {
      text = used.contains(entry) ? LedgerEdit.granted(Paths.LEDGER, text, entry) : text;
    }
    return text;
  }

  private static List<Found> found(DocumentResult document) {
    return document.matches().stream().map(Found::of).toList();
  }

  /** As {@code sha256sum} writes and checks them. */
  private static String sums(List<Sealed> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(f -> lines.append(f.sha256()).append("  ").append(f.path()).append('\n'));
    return lines.toString();
  }
}
