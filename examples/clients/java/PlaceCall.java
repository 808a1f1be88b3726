import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Places one outbound Personal Connection call, with java.net.http. Unofficial, not affiliated with NICE.
 *
 * <p>Asks again only where certainly no call was placed: 429, 503 with Retry-After, no connection, and 401 once with a
 * new token. What may have been placed is never repeated: a phone would ring twice.
 */
public final class PlaceCall {
  private static final String BASE = url("FAKE_CXONE_URL", "http://127.0.0.1:4010");
  private static final String TOKEN_URL = url("CXONE_TOKEN_URL", BASE + "/auth/token");
  /** Seconds that an answer may take. */
  private static final long LIMIT = count("CXONE_TIMEOUT", "30");
  /** Requests of one kind, at most. */
  private static final int TRIES = count("CXONE_TRIES", "4");
  /** Seconds of back-off, at most. */
  private static final double CAP = 20;
  /** Seconds of Retry-After, at most. */
  private static final double PATIENCE = 120;

  // Version 1.1 spares a plain http server the question whether it speaks 2.
  private static final HttpClient CLIENT = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(10))
      .build();

  /** No call was placed, for certain. */
  private static final class NotPlaced extends Exception {
    NotPlaced(String message) {
      super("No call was placed: " + message);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    try {
      System.out.println(run());
    } catch (NotPlaced reason) {
      fail(reason.getMessage());
    } catch (IOException lost) {
      fail("The call may have been placed: " + lost + ". It was not repeated; look before you ask again.");
    }
  }

  private static String run() throws NotPlaced, IOException, InterruptedException {
    HttpResponse<String> answer = placeCall(newToken());
    if (answer.statusCode() == 401) answer = placeCall(newToken());
    int status = answer.statusCode();
    if (status >= 200 && status < 300) return "The call was accepted (" + status + ").";
    if (status == 503 && retryAfter(answer).isPresent())
      throw new NotPlaced("503, and the service asks to wait " + retryAfter(answer).getAsDouble() + " s.");
    if (status >= 500) throw new IOException("status " + status);
    String hint = answer.headers().firstValue("x-fake-cxone-hint").map(text -> "\nHint: " + text).orElse("");
    throw new NotPlaced(status + " " + answer.body() + hint);
  }

  private static HttpResponse<String> placeCall(String token) throws NotPlaced, IOException, InterruptedException {
    String call = """
        {
          "contact": {"externalId": %s, "phoneNumbers": [{"phoneType": "mobile", "number": %s}]},
          "campaignId": %s,
          "scriptId": %s
        }""".formatted(
        json(setting("CXONE_EXTERNAL_ID", "ext-12345")), json(setting("CXONE_NUMBER", "+15550199999")),
        json(setting("CXONE_CAMPAIGN_ID", "camp-pc-001")), json(setting("CXONE_SCRIPT_ID", "script-xyz-999")));
    return ask(HttpRequest.newBuilder(URI.create(BASE + "/ccapi/v2/outbound/personal-connection/call"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(call)));
  }

  private static String newToken() throws NotPlaced, InterruptedException {
    String client = setting("CXONE_CLIENT_ID", "fake-client-id") + ":"
        + setting("CXONE_CLIENT_SECRET", "fake-client-secret");
    String form = "grant_type=password"
        + "&username=" + encoded(setting("CXONE_ACCESS_KEY_ID", "fake-access-key-id"))
        + "&password=" + encoded(setting("CXONE_ACCESS_KEY_SECRET", "fake-access-key-secret=="));
    try {
      HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(TOKEN_URL))
          .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form)));
      // In a program with a JSON library at hand, use that.
      var found = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
      if (answer.statusCode() == 200 && found.find()) return found.group(1);
      throw new NotPlaced("no token (" + answer.statusCode() + ") " + answer.body());
    } catch (IOException lost) {
      throw new NotPlaced("no token, " + lost);
    }
  }

  /** The answer, asked for again where that is safe. An IOException means that something was sent. */
  private static HttpResponse<String> ask(HttpRequest.Builder builder)
      throws NotPlaced, IOException, InterruptedException {
    HttpRequest request = builder.timeout(Duration.ofSeconds(LIMIT)).build();
    for (int tried = 1; ; tried++) {
      OptionalDouble wait = OptionalDouble.empty();
      try {
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        wait = retryAfter(answer);
        boolean safe = answer.statusCode() == 429 || answer.statusCode() == 503 && wait.isPresent();
        if (!safe || tried == TRIES || wait.orElse(0) > PATIENCE) return answer;
      } catch (ConnectException | HttpConnectTimeoutException rejected) {
        if (tried == TRIES) throw new NotPlaced("no connection to " + request.uri());
      }
      // At least what was asked for, and anything up to the back-off on top: full jitter.
      double backOff = Math.min(CAP, 0.5 * Math.pow(2, tried - 1));
      Thread.sleep((long) (1000 * (wait.orElse(0) + ThreadLocalRandom.current().nextDouble(backOff))));
    }
  }

  /** The seconds of Retry-After, from either of its forms. */
  private static OptionalDouble retryAfter(HttpResponse<?> answer) {
    String value = answer.headers().firstValue("Retry-After").orElse("").strip();
    if (value.matches("[0-9]+")) return OptionalDouble.of(Double.parseDouble(value));
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return OptionalDouble.of(Math.max(0, Duration.between(Instant.now(), at).toMillis() / 1000.0));
    } catch (DateTimeException missing) {
      return OptionalDouble.empty();
    }
  }

  private static String setting(String name, String usual) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? usual : value;
  }

  private static String url(String name, String usual) {
    return checked(name, usual, "https?://[^/?#\\s]+\\S*", "a URL, such as http://127.0.0.1:4010");
  }

  private static int count(String name, String usual) {
    return Integer.parseInt(checked(name, usual, "[1-9][0-9]{0,5}", "a whole number from 1 to 999999"));
  }

  private static String checked(String name, String usual, String form, String what) {
    String value = setting(name, usual);
    if (!value.matches(form)) fail("No call was placed: " + name + " must be " + what + ", not '" + value + "'");
    return value;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String json(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
