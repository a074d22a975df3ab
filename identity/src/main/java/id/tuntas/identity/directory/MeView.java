package id.tuntas.identity.directory;

import id.tuntas.platform.web.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Who the caller is, as the token says; the agency's name is the directory's. */
@Schema(name = "Me")
record MeView(
        String id,
        String name,
        String username,
        List<String> roles,
        String locale,
        AgencyView agency) {

    static MeView of(Caller caller, String username, Agency agency) {
        return new MeView(
                caller.subject(),
                caller.name(),
                username,
                PersonView.codes(caller.roles()),
                caller.language(),
                AgencyView.from(agency, List.of()));
    }
}
