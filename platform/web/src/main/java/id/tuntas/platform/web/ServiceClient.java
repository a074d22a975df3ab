package id.tuntas.platform.web;

/**
 * One of our own services, by its client's token. As a controller's parameter it is taken from
 * {@code Service-Authorization}: the service that acts for the person whose token is in {@code
 * Authorization}.
 */
public record ServiceClient(String subject, String client) implements Requester {}
