package id.tuntas.referrals.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.calls.NoAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingRefusalsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final CaseServiceProblems problems = new CaseServiceProblems();

    @ParameterizedTest
    @CsvSource({
        "404, not-found",
        "403, not-allowed",
        "422, invalid-fields",
        "409, case-not-open",
        "409, consent-missing",
        "409, referral-already-final"
    })
    void passesOnWhatIsTheRequestsOwnFault(int status, String name) {
        Refusal refusal = read(status, "{'type':'/problems/%s'}".formatted(name));

        assertThat(refusal).isEqualTo(new Refusal(name, List.of(), List.of()));
        assertThat(refusal.problem().type().status()).isEqualTo(status);
    }

    @Test
    void passesOnCodesAndNothingElse() {
        Refusal refusal =
                read(
                        409,
                        """
                        {'type':'/problems/case-not-open','title':'Sari','detail':'0812',
                         'reasons':[{'code':'CLOSED','by':'Sari'},{'code':'not a code'},{}]}\
                        """);

        assertThat(refusal).isEqualTo(new Refusal("case-not-open", List.of("CLOSED"), List.of()));
    }

    @Test
    void namesTheFieldsAsOurRequestDoes() {
        Refusal refusal =
                read(
                        422,
                        """
                        {'type':'/problems/invalid-fields','errors':[
                         {'pointer':'/purpose','code':'unknown-code'},
                         {'pointer':'/basis','code':'basis-child'},
                         {'pointer':'/recipientKind','code':'conflict'}]}\
                        """);

        assertThat(refusal.errors())
                .containsExactly(
                        new Problem.FieldError("/service", "unknown-code"),
                        new Problem.FieldError("/basis", "basis-child"),
                        new Problem.FieldError("", "conflict"));
    }

    @Test
    void keepsToItselfWhatItDoesNotKnow() {
        assertThat(read(418, "{'type':'https://elsewhere.example/teapot'}"))
                .isEqualTo(new Refusal("referral-abandoned", List.of("NOT_GRANTED"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "500, unexpected",
        "503, store-unavailable",
        "302, none",
        "429, none",
        "409, contended",
        "403, service-authorization-required"
    })
    void takesAFailureForNoAnswer(int status, String name) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> read(status, "{'type':'/problems/%s'}".formatted(name)));
    }

    @Test
    void sendsThePersonToSignInAgainWhereTheTokenHasRunOut() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(401, "{'type':'/problems/unauthenticated'}"))
                .withMessageContaining("/problems/unauthenticated");
    }

    private Refusal read(int status, String json) {
        return problems.refusal(status, JSON.readTree(json.replace('\'', '"')));
    }
}
