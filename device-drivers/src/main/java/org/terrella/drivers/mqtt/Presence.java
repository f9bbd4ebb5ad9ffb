package org.terrella.drivers.mqtt;

/**
 * How a client shows others whether it is there.
 *
 * @param birth published after each connect and reconnect
 * @param will published by the broker when the client is lost, and by {@link MqttLink#close}
 */
public record Presence(Message birth, Message will) {}
