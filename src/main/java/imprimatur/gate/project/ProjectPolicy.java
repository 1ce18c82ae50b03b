package imprimatur.gate.project;

import imprimatur.decide.IntendedUseFile;
import imprimatur.decide.Ledger;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.RulePack;
import imprimatur.gate.accepted.Baseline;
import imprimatur.gate.accepted.Waivers;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.Setting;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.pack.PackFiles;
import imprimatur.pipeline.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project's documents are decided by, read from where the project trusts it to be. Every
 * method throws an {@link IOException} or a {@link imprimatur.notation.NotationException} if a file
 * that was named is missing or does not say what it should.
 */
public final class ProjectPolicy {
  private final Project project;

  public ProjectPolicy(Project project) {
    this.project = project;
  }

  /** The file of authorizations. */
  public Path ledger() {
    return project
        .settings()
        .path(Key.LEDGER)
        .orElseGet(() -> project.corpus().resolve(PolicyFiles.LEDGER));
  }

  /** What is on file. */
  public List<Authorization> authorizations() throws IOException {
    boolean named = project.settings().get(Key.LEDGER).isPresent();
    Optional<String> text = named ? required(ledger()) : project.source().text(ledger());
    if (text.isEmpty()) {
      return List.of();
    }
    Path history = PolicyFiles.historyOf(ledger());
    String done = project.source().text(history).orElse("");
    return PolicyFiles.used(
        Ledger.parse(project.source().nameOf(ledger()), text.get()),
        project.source().nameOf(history),
        done);
  }

  /** The folder of the policy's tables, if the project has one. */
  public Optional<Path> rules() throws IOException {
    Optional<Path> named = project.settings().path(Key.RULES);
    if (named.isPresent()) {
      return named;
    }
    Path usual = project.settings().config().folder().resolve("rules");
    return project.source().hasFolder(usual.resolve("data"))
        ? Optional.of(usual)
        : Optional.empty();
  }

  /** The tables. */
  public PolicyData data() throws IOException {
    Optional<Path> rules = rules();
    if (rules.isEmpty()) {
      return PolicyData.bundled();
    }
    Path folder = rules.get().resolve("data");
    Map<String, String> texts = new HashMap<>();
    for (String file : PolicyData.FILES) {
      texts.put(file, required(folder.resolve(file)).orElseThrow());
    }
    return PolicyData.parse(project.source().nameOf(folder), texts);
  }

  /** The rule packs that are pinned, each with the bytes that it has where the policy is read. */
  public List<RulePack> packs() throws IOException {
    Optional<Setting> pinned = project.settings().packs();
    return pinned.isEmpty()
        ? List.of()
        : PackFiles.open(pinned.get().value(), pinned.get().base(), this::bytes);
  }

  private byte[] bytes(Path file) throws IOException {
    return project
        .source()
        .bytes(file)
        .orElseThrow(
            () -> new IOException("there is no rule pack " + project.source().nameOf(file)));
  }

  /** What is to be done with the documents. */
  public IntendedUse use(LocalDate today) throws IOException {
    Optional<Path> file = project.settings().path(Key.USE);
    return file.isEmpty()
        ? IntendedUse.republication(today)
        : IntendedUseFile.parse(
            project.source().nameOf(file.get()), required(file.get()).orElseThrow(), today);
  }

  /** The findings that were there before. */
  public Baseline baseline() throws IOException {
    Path file = project.settings().path(Key.BASELINE).orElseThrow();
    Optional<String> text = project.source().text(file);
    return text.isEmpty()
        ? Baseline.empty()
        : Baseline.parse(project.source().nameOf(file), text.get());
  }

  /** The findings that somebody has accepted. */
  public Waivers waivers() throws IOException {
    return waiversOnFile().orElseGet(Waivers::empty);
  }

  /** As above; nothing if there is no file of them. */
  public Optional<Waivers> waiversOnFile() throws IOException {
    Path file = project.settings().path(Key.WAIVERS).orElseThrow();
    return project.source().text(file).map(t -> Waivers.parse(project.source().nameOf(file), t));
  }

  private Optional<String> required(Path file) throws IOException {
    Optional<String> text = project.source().text(file);
    if (text.isEmpty()) {
      throw new IOException("there is no file " + project.source().nameOf(file));
    }
    return text;
  }
}
