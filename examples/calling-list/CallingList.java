import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has a Personal Connection skill call everybody of a file, by documented operations alone: map a calling list, upload the
 * file, wait for the job, start the skill, and wait until each record has its outcome. With java.net.http, and without a JSON
 * library, so that it runs as one file. Unofficial, not affiliated with NICE.
 */
public final class CallingList {
  private static final String BASE = setting("FAKE_CXONE_URL", "http://127.0.0.1:4010");
  private static final String API = BASE + "/inContactAPI/services/" + setting("CXONE_API_VERSION", "v34.0") + "/";
  private static final String SKILL = setting("CXONE_SKILL_ID", "4002");
  private static final long PAUSE = (long) (1000 * Double.parseDouble(setting("CXONE_POLL_SECONDS", "5")));
  private static final Pattern RECORD = Pattern.compile(
      "\\{\"externalId\":\"([^\"]*)\"[^{}]*\"icAttempts\":(\\d+),\"icFinalStatus\":\"([^\"]*)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static String token;

  public static void main(String[] args) throws Exception {
    String list = numberIn("listId", ask("POST", "lists/call-lists", """
        {"listName": "%s", "externalIdColumn": "Id", "firstNameColumn": "First", "timeZoneColumn": "Zone",
         "destinationMappings": [{"fieldName": "PhoneNumber", "fieldValue": "Phone"}]}"""
        .formatted(setting("CXONE_LIST", "Reminders"))));
    byte[] file = Files.readAllBytes(Path.of(setting("CXONE_FILE", "examples/calling-list/people.csv")));
    String job = numberIn("jobId", ask("POST", "lists/call-lists/" + list + "/upload", """
        {"listFile": "%s", "fileName": "people.csv", "skillId": %s, "forceOverwrite": false, "startSkill": false,
         "sendEmail": false, "expirationDate": "2030-12-31"}"""
        .formatted(Base64.getEncoder().encodeToString(file), SKILL)));
    while (!ask("GET", "lists/call-lists/jobs/" + job, null).contains("\"isComplete\":true")) {
      Thread.sleep(PAUSE);
    }

    String contents = "lists/call-lists/" + list + "?includeRecords=true";
    // the response of a job has no counts; the list has
    String counts = ask("GET", contents, null);
    System.out.printf("The list has %s records, %s of them invalid.%n",
        numberIn("totalRecords", counts), numberIn("invalidRecords", counts));
    ask("POST", "skills/" + SKILL + "/start", null);
    String records = ask("GET", contents, null);
    while (records.contains("\"icFinalStatus\":\"\"")) {
      Thread.sleep(PAUSE);
      records = ask("GET", contents, null);
    }
    for (Matcher record = RECORD.matcher(records); record.find();) {
      System.out.printf("%s: %s attempt, %s%n", record.group(1), record.group(2), record.group(3));
    }
  }

  private static String newToken() throws IOException, InterruptedException {
    String client = encoded(setting("CXONE_CLIENT_ID", "fake-client-id")) + ":"
        + encoded(setting("CXONE_CLIENT_SECRET", "fake-client-secret"));
    String form = "grant_type=password&username=" + encoded(setting("CXONE_ACCESS_KEY_ID", "fake-access-key-id"))
        + "&password=" + encoded(setting("CXONE_ACCESS_KEY_SECRET", "fake-access-key-secret=="));
    HttpRequest request = HttpRequest.newBuilder(URI.create(setting("CXONE_TOKEN_URL", BASE + "/auth/token")))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(response.body());
    if (response.statusCode() != 200 || !token.find()) {
      throw new IOException("no token: " + response.statusCode());
    }
    return token.group(1);
  }

  /**
   * One request; after a 401 once more, with a new token. A status from 400 on is an error that says why; a skill that runs
   * already is a 409, and none.
   */
  private static String ask(String method, String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, path, body);
    if (response.statusCode() == 401) {
      token = null;
      response = send(method, path, body);
    }
    boolean runs = response.statusCode() == 409 && path.endsWith("/start");
    if (response.statusCode() >= 400 && !runs) {
      String why = response.headers().firstValue("icStatusDescription").orElse(response.body());
      throw new IOException(method + " " + path + ": " + response.statusCode() + " " + why);
    }
    return response.body();
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    if (token == null) {
      token = newToken();
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create(API + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String numberIn(String key, String json) {
    Matcher found = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("there is no " + key + " in " + json);
    }
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String setting(String name, String usual) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? usual : value;
  }
}
