package imprimatur.report.html;

import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium, driven by its DevTools protocol; remembers what the page complains
 * of and asks for.
 */
final class Browser implements AutoCloseable {
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private int calls;

  /** The program, if there is one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser(Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--window-size=1300,900",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(page(client), new Inbox())
            .get(30, TimeUnit.SECONDS);
    for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The address of the first page's socket. */
  private URI page(HttpClient client) throws IOException, InterruptedException {
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the browser did not start");
    }
    URI list =
        URI.create(
            "http://"
                + URI.create(line.substring(LISTENING.length())).getAuthority()
                + "/json/list");
    String body = "[]";
    while (!body.contains("\"page\"")) {
      body =
          client
              .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
              .body();
    }
    return Notation.json("list", body).asList().stream()
        .filter(target -> target.require("type").asText().equals("page"))
        .map(target -> URI.create(target.require("webSocketDebuggerUrl").asText()))
        .findFirst()
        .orElseThrow();
  }

  /** Collects whole messages. */
  private final class Inbox implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        inbox.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private Node call(String method, Map<String, Object> parameters) throws Exception {
    int id = ++calls;
    socket
        .sendText(JsonText.compact(Map.of("id", id, "method", method, "params", parameters)), true)
        .get();
    while (true) {
      String text = inbox.poll(60, TimeUnit.SECONDS);
      if (text == null) {
        throw new IOException("no answer to " + method);
      }
      Node message = Notation.json("message", text);
      if (message.get("id").map(Node::asText).equals(Optional.of(Integer.toString(id)))) {
        return message.require("result");
      }
      message.text("method").ifPresent(event -> note(event, text));
    }
  }

  private void note(String event, String text) {
    if (event.equals("Network.requestWillBeSent")) {
      requests.add(
          Notation.json("event", text)
              .require("params")
              .require("request")
              .require("url")
              .asText());
    } else if (List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        .contains(event)) {
      complaints.add(text);
    }
  }

  void open(Path file) throws Exception {
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    while (!text("document.readyState").equals("complete")) {
      Thread.sleep(20);
    }
  }

  /** The value of an expression, as text. */
  String text(String expression) throws Exception {
    Node answer = call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
    Node result = answer.require("result");
    return result
        .get("value")
        .map(Node::asText)
        .orElseGet(() -> "failed: " + result.text("description").orElse("?"));
  }

  /** Loads a library into the page, whatever the page's own policy says of that. */
  void add(String script) throws Exception {
    call("Page.setBypassCSP", Map.of("enabled", true));
    call("Page.reload", Map.of());
    while (!text("document.readyState").equals("complete")) {
      Thread.sleep(20);
    }
    call("Runtime.evaluate", Map.of("expression", script));
  }

  /** The value that a promise comes to, as text. */
  String promised(String expression) throws Exception {
    Node answer = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true));
    return answer.require("result").text("value").orElse("failed: " + answer);
  }

  /** Whether the page is drawn as for readers who like it dark, or on paper. */
  void media(String type, String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void press(String key) throws Exception {
    String typed = key.length() == 1 ? key : "";
    call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", typed));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Errors, warnings and whatever the page wrote to its console. */
  List<String> complaints() {
    return complaints;
  }

  /** Addresses asked for. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly); // a helper that lives on writes to the profile
    all.forEach(p -> p.onExit().completeOnTimeout(p, 10, TimeUnit.SECONDS).join());
  }
}
