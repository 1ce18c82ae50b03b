package imprimatur.ingest.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a news item says of rights, in the keys of a sidecar file. Not thread-safe. */
final class ItemRights {
  private static final List<String> WITHDRAWN = List.of("canceled", "cancelled", "withheld");

  private final List<String> notices = new ArrayList<>();
  private final Map<String, Object> keys = new LinkedHashMap<>();

  /** Words of a notice, or of terms of use; all are read as one notice. */
  ItemRights notice(String words) {
    String stripped = words.strip();
    if (!stripped.isEmpty() && !notices.contains(stripped)) {
      boolean ended = stripped.matches("(?s).*[.!?。！？]");
      notices.add(ended ? stripped : stripped + ".");
    }
    return this;
  }

  ItemRights holder(String name) {
    return put("holder", name);
  }

  /** Until when it must not be published. */
  ItemRights embargo(String moment) {
    return put("embargo", moment);
  }

  /** Whether its provider took it back; other statuses say nothing of rights. */
  ItemRights status(String status) {
    return WITHDRAWN.contains(status) ? put("status", status) : this;
  }

  private ItemRights put(String key, String value) {
    if (!value.isBlank()) {
      keys.putIfAbsent(key, value.strip());
    }
    return this;
  }

  /** The keys that say something. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>(keys);
    if (!notices.isEmpty()) {
      values.put("notice", String.join(" ", notices));
    }
    return values;
  }
}
