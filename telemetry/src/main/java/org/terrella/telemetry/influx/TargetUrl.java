package org.terrella.telemetry.influx;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person wrote to name a database.
 *
 * @param base scheme, host, port and path
 * @param api as far as the URL tells
 * @param user empty when there is none
 */
record TargetUrl(URI base, Api api, String user) {
  /** What a database, org or bucket is called unless somebody says otherwise. */
  static final String DEFAULT = "terrella";

  private static final String QUESTDB = "questdb";
  private static final String FORMS =
      "write it like http://host:8086, http://user@host:8086?db=NAME (InfluxDB 1),"
          + " http://host:8086?org=NAME&bucket=NAME (InfluxDB 2),"
          + " http://host:8181?bucket=NAME (InfluxDB 3) or http://user@host:9000?questdb";

  static TargetUrl parse(String url) {
    var uri = uri(url);
    var api = api(query(uri));
    return new TargetUrl(base(uri, api), api, user(uri));
  }

  private static URI uri(String url) {
    try {
      var uri = URI.create(url.strip());
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // says the URL, and with it what may be a password
    }
    throw new IllegalArgumentException("not the URL of a database; " + FORMS);
  }

  private static String user(URI uri) {
    var user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (user.contains(":")) {
      throw new IllegalArgumentException(
          "a password does not belong in a URL; set it in TERRELLA_INFLUX_PASSWORD");
    }
    return user;
  }

  private static URI base(URI uri, Api api) {
    int usual = api instanceof Api.QuestDb ? 9000 : 8086;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    var path = uri.getRawPath().replaceAll("/+$", "");
    return URI.create("%s://%s:%d%s".formatted(uri.getScheme(), uri.getHost(), port, path));
  }

  private static Map<String, String> query(URI uri) {
    var parameters = new HashMap<String, String>();
    var raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (var pair : raw.split("&", 0)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        parameters.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static Api api(Map<String, String> query) {
    if (query.isEmpty()) {
      return new Api.Unknown();
    }
    if (query.keySet().equals(Set.of(QUESTDB))) {
      return new Api.QuestDb();
    }
    if (query.keySet().equals(Set.of("db"))) {
      return new Api.V1(query.getOrDefault("db", DEFAULT));
    }
    if (Set.of("org", "bucket").containsAll(query.keySet())) {
      return new Api.V2(query.getOrDefault("org", DEFAULT), query.getOrDefault("bucket", DEFAULT));
    }
    throw new IllegalArgumentException("cannot be told by " + query.keySet() + "; " + FORMS);
  }
}
