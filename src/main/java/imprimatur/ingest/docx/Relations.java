package imprimatur.ingest.docx;

import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part of a DOCX file refers to by an id: other parts, and addresses outside. */
final class Relations implements XmlHandler {
  private final String folder;
  private final Map<String, Relation> byId = new LinkedHashMap<>();

  /**
   * One reference.
   *
   * @param type last step of the relation's name: {@code footnotes}, {@code hyperlink}
   * @param target name of a part, or an address
   */
  private record Relation(String type, String target, boolean external) {}

  private Relations(String folder) {
    this.folder = folder;
  }

  /**
   * Those of a part; of the whole file if its name is empty.
   *
   * @throws DocxException if they are no sound XML
   */
  static Relations of(ZipParts parts, String name) throws DocxException {
    int slash = name.lastIndexOf('/') + 1;
    Relations relations = new Relations(name.substring(0, slash));
    parts.read(relations.folder + "_rels/" + name.substring(slash) + ".rels", relations);
    return relations;
  }

  /** The names of the parts that relations of a type lead to. */
  List<String> parts(String type) {
    return byId.values().stream()
        .filter(relation -> !relation.external() && relation.type().equals(type))
        .map(Relation::target)
        .distinct()
        .toList();
  }

  /** The part that an id leads to. */
  Optional<String> part(String id) {
    return Optional.ofNullable(byId.get(id)).filter(r -> !r.external()).map(Relation::target);
  }

  /** The address outside the file that an id leads to. */
  Optional<String> address(String id) {
    return Optional.ofNullable(byId.get(id)).filter(Relation::external).map(Relation::target);
  }

  @Override
  public void start(XmlElement element) {
    if (element.name().equals("Relationship")) {
      String target = element.attribute("Target").orElse("");
      String type = element.attribute("Type").orElse("");
      boolean external = element.attribute("TargetMode").filter("External"::equals).isPresent();
      byId.put(
          element.attribute("Id").orElse(""),
          new Relation(
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolved(target),
              external));
    }
  }

  private String resolved(String target) {
    Deque<String> steps = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  @Override
  public void end(String name) {}

  @Override
  public void text(String run) {}
}
