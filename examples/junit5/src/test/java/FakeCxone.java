import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a fake CXone: {@code @ExtendWith(FakeCxone.class)} and a parameter of type {@link Sandbox}. Unofficial,
 * not affiliated with NICE.
 *
 * <p>One fake runs for all tests, or FAKE_CXONE_URL names one that runs already. Each test has a sandbox of its own: its
 * own journal, calls, clock, faults and tenant.
 */
public final class FakeCxone implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FakeCxone.class);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Server server =
        context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
    return context.getStore(NAMESPACE)
        .getOrComputeIfAbsent(Sandbox.class, key -> new Sandbox(server.url, "junit-" + UUID.randomUUID()), Sandbox.class);
  }

  /** The fake as one test sees it. It is dropped after the test. */
  public static final class Sandbox implements CloseableResource {
    private final String server;
    private final String key;

    private Sandbox(String server, String key) {
      this.server = server;
      this.key = key;
      reset();
    }

    /** The base URL for the code under test. */
    public String url() {
      return server + "/_fake/keys/" + key;
    }

    /** The JSON of a response of the admin API; docs/admin-api.md has the paths. */
    public String admin(String method, String path, String json) {
      return send(method, url() + "/_fake" + path, json);
    }

    public String calls() {
      return admin("GET", "/calls", "");
    }

    public String journal() {
      return admin("GET", "/journal", "");
    }

    public void reset() {
      admin("POST", "/reset", "");
    }

    @Override
    public void close() {
      send("DELETE", server + "/_fake/keys/" + key, "");
    }
  }

  /** The process that runs the fake, if this has started one. */
  private static final class Server implements CloseableResource {
    private final String url;
    private final Process process;

    private Server(String url, Process process) {
      this.url = url;
      this.process = process;
    }

    static Server start() {
      String running = System.getenv("FAKE_CXONE_URL");
      if (running != null && !running.isEmpty()) return new Server(running, null);
      // Not npx: it starts a child of its own, which would go on after npx has been terminated.
      String command = System.getProperty("fake-cxone", "node_modules/.bin/fake-cxone");
      try {
        Process process = new ProcessBuilder(command, "serve", "--port", "0", "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        BufferedReader lines = process.inputReader();
        var listening = Pattern.compile("\"url\":\"([^\"]+)\"").matcher(String.valueOf(lines.readLine()));
        if (!listening.find()) throw new IllegalStateException(command + " serve does not listen");
        // Each exchange is a further line. Unread, they would fill the pipe and block the fake.
        Thread reader = new Thread(() -> lines.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
        return new Server(listening.group(1), process);
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }

    @Override
    public void close() throws InterruptedException {
      if (process == null) return;
      process.destroy();
      process.waitFor();
    }
  }

  private static String send(String method, String url, String json) {
    try {
      HttpResponse<String> response = CLIENT.send(
          HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofString(json)).build(),
          BodyHandlers.ofString());
      if (response.statusCode() < 300) return response.body();
      throw new IllegalStateException(method + " " + url + ": " + response.statusCode() + " " + response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
