package imprimatur.corpus;

import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import imprimatur.model.finding.SourceRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles made up of syllables, the same for the same seed. */
public final class Stories {
  private static final String[] SYLLABLES =
      ("ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo"
              + " na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to tu va ve vi vo za ze zo")
          .split(" ", -1);

  /** Always the same moment. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private Stories() {}

  /** So many words that nobody else has. */
  public static String words(long seed, int count) {
    Random random = new Random(seed * 31 + 7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int s = 0; s < 3; s++) {
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      text.append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString().strip();
  }

  public static SourceArticle plain(String id, String text) {
    Document document =
        Document.builder(id + ".txt", Document.Role.SOURCE, "text", text)
            .region(Region.Kind.BODY, new Span(0, text.length()))
            .build();
    return new SourceArticle(ref(id), document);
  }

  /** An article that uses every field there is. */
  public static SourceArticle full(String id, String text) {
    int middle = text.length() / 2;
    Document document =
        Document.builder("https://paper.example/" + id, Document.Role.SOURCE, "html", text)
            .region(Region.Kind.TITLE, new Span(0, middle))
            .region(Region.Kind.BODY, new Span(middle, text.length()))
            .metadata(
                Metadata.builder()
                    .title("Titel · 标题")
                    .authors(List.of("Ada Lorne", "蔺知微"))
                    .published(LocalDate.of(2024, 2, 29))
                    .language("de-AT")
                    .publisher("The Paper")
                    .agency("Some Wire")
                    .canonical("https://paper.example/" + id)
                    .build())
            .evidence(
                new RightsEvidence(
                    RightsEvidence.Source.META,
                    "dcterms.rights",
                    "© nobody",
                    new Position(Position.Unit.LINE, 3, 9)))
            .issue(Issue.warning("two places could not be decoded", id))
            .positions(
                PositionMap.builder(Position.Unit.PARAGRAPH)
                    .anchor(0, 1, 1)
                    .anchor(middle, 7, 3)
                    .build())
            .build();
    return new SourceArticle(
        new SourceRef(
            id,
            "Titel",
            Optional.of("The Paper"),
            "https://paper.example/" + id,
            Optional.of(LocalDate.of(2024, 2, 29)),
            Optional.of("Some Wire")),
        document);
  }

  private static SourceRef ref(String id) {
    return new SourceRef(
        id, "Story " + id, Optional.empty(), id, Optional.empty(), Optional.empty());
  }
}
