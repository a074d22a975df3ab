package id.tuntas.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service of nothing but the edge: it says what it understood. */
@SpringBootApplication
@RestController
class EchoApplication {

    record Item(@NotBlank String name, @CodeOf("urgency") String urgency) {}

    record Body(
            @NotBlank @Size(max = 10) String title,
            @NotEmpty List<@CodeOf("offence-category") String> categories,
            @Valid List<Item> items) {}

    @GetMapping("/api/v1/caller")
    Map<String, Object> caller(Caller caller) {
        return Map.of(
                "agency", caller.agency().id().value(),
                "kind", caller.agency().kind(),
                "roles", caller.roles().stream().map(Role::code).toList());
    }

    @GetMapping("/api/v1/agencies")
    Map<String, Object> requester(Requester requester) {
        return Map.of("client", requester.client());
    }

    @PostMapping("/api/v1/echo")
    Map<String, Object> echo(@Valid @RequestBody Body body, RepeatKey key, IfMatch ifMatch) {
        return Map.of(
                "key", key.key(),
                "fingerprint", key.fingerprint(),
                "title", body.title(),
                "precondition", ifMatch.version().isPresent());
    }

    @PostMapping("/api/v1/forgetful")
    void forgetful() {}

    @PostMapping("/api/v1/required")
    void required(RepeatKey key, IfMatch ifMatch) {
        ifMatch.required();
    }

    @PostMapping("/api/v1/grant")
    Map<String, Object> grant(Caller caller, ServiceClient service) {
        return Map.of("person", caller.subject(), "service", service.client());
    }

    @GetMapping("/api/v1/page")
    Map<String, Object> page(Cursor cursor) {
        return Map.of("limit", cursor.limit());
    }

    @GetMapping("/api/v1/broken")
    void broken() {
        throw new IllegalStateException("secret of Siti, +62 812 0000 0000");
    }
}
