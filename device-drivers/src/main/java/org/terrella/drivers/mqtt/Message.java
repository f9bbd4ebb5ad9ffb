package org.terrella.drivers.mqtt;

/**
 * One message of a broker.
 *
 * @param topic full topic, without wildcards
 * @param payload text; bytes that are not UTF-8 have become U+FFFD
 * @param retained for one received: the broker had kept it; for one sent: the broker is to keep it
 */
public record Message(String topic, String payload, boolean retained) {
  /**
   * A message that the broker does not keep.
   *
   * @param topic full topic
   * @param payload text
   * @return the message
   */
  public static Message of(String topic, String payload) {
    return new Message(topic, payload, false);
  }

  /**
   * A message that the broker keeps for whoever subscribes later.
   *
   * @param topic full topic
   * @param payload text
   * @return the message
   */
  public static Message retained(String topic, String payload) {
    return new Message(topic, payload, true);
  }
}
