/**
 * MQTT through Eclipse Paho: messages to and from a broker, and nothing of what they mean.
 *
 * <p>Start at {@link org.terrella.drivers.mqtt.MqttLink}.
 */
@NullMarked
package org.terrella.drivers.mqtt;

import org.jspecify.annotations.NullMarked;
