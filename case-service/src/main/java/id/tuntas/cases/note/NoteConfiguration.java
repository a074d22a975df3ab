package id.tuntas.cases.note;

import id.tuntas.cases.casefile.CaseAccess;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use case of notes together; it itself knows no framework. */
@Configuration(proxyBeanMethods = false)
class NoteConfiguration {

    @Bean
    WritingNotes writingNotes(CaseAccess access, Notes notes, Clock clock) {
        return new WritingNotes(access, notes, clock);
    }
}
