package id.tuntas.referrals.emergency;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Immediate danger. */
@RestController
@Tag(name = "emergencies")
class EmergencyController {

    private final AnsweringEmergencies answering;

    EmergencyController(AnsweringEmergencies answering) {
        this.answering = answering;
    }

    @PostMapping("/api/v1/emergencies")
    @ApiResponse(responseCode = "201", description = "Cases opened, referrals sent")
    @Operation(
            operationId = "answerEmergency",
            summary =
                    "Opens a report's cases and sends each to the agencies named, urgent and for vital"
                            + " interest; asked again, also by a colleague or with another list, it"
                            + " makes what is missing and nothing twice")
    ResponseEntity<EmergencyView> answer(
            @Valid @RequestBody EmergencyRequest request, RepeatKey key, Caller caller) {
        AnsweringEmergencies.Answered answered = answering.answer(request.emergency(), key, caller);
        ResponseEntity.BodyBuilder reply =
                ResponseEntity.created(URI.create("/api/v1/reports/" + request.reportId()));
        if (answered.replayed()) {
            reply.header("Idempotency-Replayed", "true");
        }
        return reply.body(EmergencyView.from(request.reportId(), answered));
    }
}
