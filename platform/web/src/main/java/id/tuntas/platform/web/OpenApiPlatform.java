package id.tuntas.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/**
 * What every service's OpenAPI document says alike: tokens, keys, preconditions, pages, problems.
 */
@AutoConfiguration
@ConditionalOnClass(OperationCustomizer.class)
public final class OpenApiPlatform {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Requester.class,
                        ServiceClient.class,
                        RepeatKey.class,
                        IfMatch.class,
                        Cursor.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tuntas: " + service)
                                .version("v1")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("The gateway")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT"))
                                .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OperationCustomizer commonParameters() {
        return (operation, handler) -> {
            Set<Class<?>> asked =
                    Arrays.stream(handler.getMethodParameters())
                            .map(parameter -> parameter.getParameterType())
                            .collect(Collectors.toSet());
            describe(operation, handler, asked);
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("A problem of the registry (RFC 9457)")
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType()
                                                                    .schema(
                                                                            new Schema<>()
                                                                                    .$ref(
                                                                                            PROBLEM)))));
            return operation;
        };
    }

    private static void describe(Operation operation, HandlerMethod handler, Set<Class<?>> asked) {
        if (handler.hasMethodAnnotation(
                org.springframework.web.bind.annotation.PostMapping.class)) {
            operation.addParametersItem(
                    header(
                            RequestArguments.IDEMPOTENCY_KEY,
                            "One unique value per action, in double quotes; a repeat gets the"
                                    + " first answer's status",
                            true));
        }
        if (asked.contains(IfMatch.class)) {
            operation.addParametersItem(
                    header("If-Match", "The entity tag that the client has seen", false));
        }
        if (asked.contains(ServiceClient.class)) {
            operation.addParametersItem(
                    header(
                            RequestArguments.SERVICE_AUTHORIZATION,
                            "The calling service's own token; never from outside",
                            true));
        }
        if (asked.contains(Cursor.class)) {
            operation.addParametersItem(
                    new Parameter()
                            .in("query")
                            .name("after")
                            .description("The cursor that the page before gave as next")
                            .schema(new StringSchema()));
            Schema<Number> limit = new IntegerSchema();
            limit.setMinimum(BigDecimal.ONE);
            limit.setMaximum(BigDecimal.valueOf(Cursor.MAX_LIMIT));
            limit.setDefault(Cursor.DEFAULT_LIMIT);
            operation.addParametersItem(new Parameter().in("query").name("limit").schema(limit));
        }
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    private static Schema<?> problem() {
        ObjectSchema error = new ObjectSchema();
        error.addProperty("pointer", new StringSchema().description("JSON Pointer (RFC 6901)"));
        error.addProperty("code", new StringSchema());
        error.addProperty("detail", new StringSchema());
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty(
                "type",
                new StringSchema().description("What to branch on, such as /problems/stale"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema().description("What to do"));
        problem.addProperty(
                "errors", new io.swagger.v3.oas.models.media.ArraySchema().items(error));
        problem.additionalProperties(true);
        return problem;
    }
}
