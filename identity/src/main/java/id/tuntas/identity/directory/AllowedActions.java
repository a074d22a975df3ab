package id.tuntas.identity.directory;

import id.tuntas.platform.web.Requester;
import java.util.List;

/** What a requester may do now with what it reads, as names of sub-resources. */
public interface AllowedActions {

    List<String> on(Agency agency, Requester requester);

    List<String> on(Person person, Requester requester);
}
