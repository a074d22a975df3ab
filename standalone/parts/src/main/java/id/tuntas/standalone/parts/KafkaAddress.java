package id.tuntas.standalone.parts;

/**
 * A broker.
 *
 * @param servers for {@code bootstrap.servers}
 */
public record KafkaAddress(String servers) {}
