package id.tuntas.platform.web;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * The JDK's HTTP client as our services use it: HTTP/1.1, no redirects, never without a time limit.
 */
public final class HttpClients {

    private HttpClients() {}

    public static JdkClientHttpRequestFactory factory(Duration connect, Duration read) {
        JdkClientHttpRequestFactory factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(connect)
                                .build());
        factory.setReadTimeout(read);
        return factory;
    }
}
