package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom we believe to be a database: whoever shows a certificate for its host's name that one of
 * these authorities has signed, and nobody else.
 */
record Trust(SSLSocketFactory sockets, X509TrustManager manager) {
  /**
   * Trusts the authorities in a file.
   *
   * @param pem one certificate or more
   * @throws IllegalArgumentException if there is none in it
   */
  static Trust in(Path pem) {
    try (var file = Files.newInputStream(pem)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        store.setCertificateEntry("ca" + store.size(), certificate);
      }
      if (store.size() == 0) {
        throw new IllegalArgumentException(pem + ": there is no certificate in it");
      }
      return of(manager(store));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "%s: no certificates in PEM form can be read from it: %s".formatted(pem, e), e);
    }
  }

  private static Trust of(X509TrustManager manager) throws GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {manager}, null);
    return new Trust(context.getSocketFactory(), manager);
  }

  private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (var manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this Java knows no X.509");
  }
}
