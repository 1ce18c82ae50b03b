package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** What a page holds besides its lines. */
final class PageParts {
  private static final int MOST_LINKS = 500;

  private PageParts() {}

  static PrintedPage of(PDPage page, int number, List<PrintedLine> lines) {
    PDRectangle box = page.getCropBox();
    return new PrintedPage(
        number, box.getHeight(), lines, links(page, number, box), pictured(page));
  }

  private static List<PrintedLink> links(PDPage page, int number, PDRectangle box) {
    List<PrintedLink> links = new ArrayList<>();
    for (PDAnnotation annotation : annotations(page)) {
      String address = address(annotation);
      PDRectangle area = annotation.getRectangle();
      if (!address.isBlank() && area != null && links.size() < MOST_LINKS) {
        links.add(
            new PrintedLink(
                number,
                address,
                area.getLowerLeftX() - box.getLowerLeftX(),
                area.getUpperRightX() - box.getLowerLeftX(),
                box.getUpperRightY() - area.getUpperRightY(),
                box.getUpperRightY() - area.getLowerLeftY()));
      }
    }
    return links;
  }

  private static List<PDAnnotation> annotations(PDPage page) {
    try {
      return page.getAnnotations();
    } catch (IOException | RuntimeException e) {
      return List.of(); // a damaged link is none that a reader could follow
    }
  }

  private static String address(PDAnnotation annotation) {
    boolean away =
        annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI;
    String address =
        away ? ((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI() : null;
    return address == null ? "" : address;
  }

  private static boolean pictured(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }
}
