package id.tuntas.identity.administration;

import id.tuntas.platform.web.ValidPhone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How an agency is reached in office hours; what is left out is not known. */
@Schema(name = "AgencyContactsRequest")
record ContactsRequest(
        @Nullable @Size(min = 3, max = 255) String address,
        @Nullable @Size(max = 254) @Pattern(regexp = MailForm.PATTERN) String mail,
        @Nullable @Size(max = 40) @ValidPhone String phone) {}
