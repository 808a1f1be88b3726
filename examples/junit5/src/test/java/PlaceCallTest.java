import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCxone.class)
class PlaceCallTest {
  @Test
  void placesACall(FakeCxone.Sandbox fake) throws Exception {
    assertEquals(202, placeCall(fake.url(), "camp-pc-001").statusCode());
    assertTrue(fake.calls().contains("+15550199999"));
  }

  @Test
  void explainsARejection(FakeCxone.Sandbox fake) throws Exception {
    HttpResponse<String> response = placeCall(fake.url(), "camp-abc-123");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("invalid campaign id for personal connection"));
    assertTrue(response.headers().firstValue("x-fake-cxone-hint").isPresent());
    assertFalse(fake.calls().contains("+15550199999"));
  }

  @Test
  void meetsAFaultOnce(FakeCxone.Sandbox fake) throws Exception {
    fake.admin("PUT", "/faults/overload", "{\"answer\": {\"status\": 503}, \"times\": 1}");
    assertEquals(503, placeCall(fake.url(), "camp-pc-001").statusCode());
    assertEquals(202, placeCall(fake.url(), "camp-pc-001").statusCode());
  }

  /** Stands for the code under test. */
  private static HttpResponse<String> placeCall(String url, String campaignId) throws Exception {
    String body = """
        {
          "contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+15550199999"}]},
          "campaignId": "%s"
        }""".formatted(campaignId);
    return HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create(url + "/ccapi/v2/outbound/personal-connection/call"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer fake-pc-write")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
