package imprimatur.model.rights;

import java.util.Optional;

/**
 * A person, company or agency that holds, grants or receives rights.
 *
 * @param name legal or house name as written, never blank
 * @param contact mail address, phone number or page to ask for permission
 */
public record Party(String name, Optional<String> contact) {
  public Party {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party needs a name");
    }
  }

  public static Party of(String name) {
    return new Party(name, Optional.empty());
  }
}
