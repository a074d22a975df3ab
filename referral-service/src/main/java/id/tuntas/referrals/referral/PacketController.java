package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The packet, apart from the referral. */
@RestController
@Tag(name = "packets")
class PacketController {

    private final ReadingReferrals reading;

    PacketController(ReadingReferrals reading) {
        this.reading = reading;
    }

    @GetMapping(ReferralLinks.PATH + "/{id}/packet")
    @Operation(
            operationId = "readPacket",
            summary = "What the recipient may see; its first reading is recorded before the answer")
    ResponseEntity<PacketViews.Shown> packet(@PathVariable String id, Caller caller) {
        Opened opened = reading.open(PathIds.referral(id), caller);
        return Replies.of(opened.referral(), PacketViews.shown(opened, caller));
    }
}
