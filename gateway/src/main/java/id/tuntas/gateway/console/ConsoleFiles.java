package id.tuntas.gateway.console;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console to anybody: its files hold nothing of any case. What is named after its
 * content is kept for a year, the rest is asked for anew each time.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/console/";
    private static final Duration YEAR = Duration.ofDays(365);

    /** The public pages, at addresses that can be said on the phone. */
    private static final Map<String, String> PUBLIC_PAGES =
            Map.of("lapor", "lapor.html", "report", "report.html");

    /** Where the platform's chain would ask for a token and there is nothing to guard. */
    @Bean
    @Order(3)
    SecurityFilterChain consoleForAnybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> ConsolePaths.areForAnybody(request.getServletPath()))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** A handler of files is never asked for an address without a name. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new Pages());
    }

    /** A file, or for any other address of the console the page that draws all its screens. */
    private static final class Pages extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            String file = PUBLIC_PAGES.getOrDefault(path, path);
            Resource found = super.getResource(file, location);
            return found == null && ConsolePaths.isScreen("/" + path)
                    ? super.getResource("index.html", location)
                    : found;
        }
    }
}
