package id.tuntas.identity.directory;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where to write to, and in which language. */
@Schema(name = "MailAddress")
record MailAddressView(String address, String locale) {

    @Override
    public String toString() {
        return "···";
    }
}
