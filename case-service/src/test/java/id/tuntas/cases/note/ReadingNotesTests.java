package id.tuntas.cases.note;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingNotesTests {

    static Stream<Caller> others() {
        return Stream.of(
                Callers.ofNunukan("hasan", Role.HEAD),
                Callers.ofNunukan("rina", Role.INTAKE),
                Callers.ofProvince("sari", Role.CASE_MANAGER),
                Callers.ofTarakan("lina", Role.CASE_MANAGER),
                Callers.ofLead("wati", Role.COORDINATOR),
                Callers.ofLead("ratna", Role.HEAD),
                Callers.ofLead("bambang", Role.CASE_MANAGER));
    }

    @Test
    void ofCounsellingIsForTheUnitsOwnCaseManagers() {
        assertThat(readsCounselling(Callers.ofNunukan("maria", Role.CASE_MANAGER))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void ofCounsellingIsForNobodyElse(Caller caller) {
        assertThat(readsCounselling(caller)).isFalse();
        assertThat(
                        NoteKinds.of(
                                        Optional.of(Note.COUNSELLING),
                                        CaseRemit.of(caller),
                                        Callers.NUNUKAN)
                                .areWithheld())
                .isTrue();
    }

    @Test
    void losesNothingWhenStored() {
        NoteDocumentKind kind = new NoteDocumentKind(new PersonalCodec());
        Note note =
                new Note(
                        ACase.ID,
                        Note.COUNSELLING,
                        Personal.of("note-text"),
                        new NoteId("note-0"),
                        ACase.by("maria"));

        Document stored = Document.parse(kind.write("note-1", note).toJson());

        assertThat(kind.read("note-1", 1, stored)).isEqualTo(note);
        assertThat(kind.key("note-1", note)).isEqualTo(ACase.ID.value());
    }

    private static boolean readsCounselling(Caller caller) {
        return NoteKinds.readsCounselling(CaseRemit.of(caller), Callers.NUNUKAN);
    }
}
