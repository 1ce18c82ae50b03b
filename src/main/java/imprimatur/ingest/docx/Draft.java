package imprimatur.ingest.docx;

import imprimatur.ingest.docx.Paragraph.Flow;
import imprimatur.ingest.docx.Paragraph.Link;
import java.util.ArrayList;
import java.util.List;

/** A paragraph that is being read. Not thread-safe. */
final class Draft {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Paragraph> inside = new ArrayList<>();
  private Flow flow;
  private Role role = Role.PLAIN;
  private boolean runsOn;

  Draft(Flow flow) {
    this.flow = flow;
  }

  void show(String words) {
    text.append(words);
  }

  void hide(String words) {
    hidden.append(words);
  }

  void link(String address) {
    links.add(new Link(text.length(), address));
  }

  void role(Role value) {
    role = value;
  }

  void listItem() {
    flow = flow == Flow.PLAIN ? Flow.LIST_ITEM : flow;
  }

  /** Its end was deleted: what follows is part of it. */
  void runOn() {
    runsOn = true;
  }

  boolean runsOn() {
    return runsOn;
  }

  /** Puts what another draft holds in front of what this one holds, which is nothing yet. */
  void continueFrom(Draft other) {
    text.append(other.text);
    hidden.append(other.hidden);
    links.addAll(other.links);
    inside.addAll(other.inside);
  }

  /** Paragraphs of a text box that is anchored in this paragraph follow it. */
  void inside(List<Paragraph> paragraphs) {
    inside.addAll(paragraphs);
  }

  /** The paragraph, and those inside it. */
  List<Paragraph> finished() {
    List<Paragraph> all = new ArrayList<>();
    all.add(new Paragraph(text.toString(), hidden.toString(), role, flow, links));
    all.addAll(inside);
    return all;
  }
}
