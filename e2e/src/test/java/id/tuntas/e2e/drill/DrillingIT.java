package id.tuntas.e2e.drill;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.journeys.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each drill in small; its long form is {@code ./tuntas drill}. */
class DrillingIT {
    private static final Field FIELD = new Field(Running.SYSTEM);

    @AfterEach
    void startWhatIsDown() {
        Running.startWhatIsDown();
    }

    @Test
    void racesForAReferral() {
        keeps(Drill.RACE, 4, 0);
    }

    @Test
    void repeatsKeys() {
        keeps(Drill.REPEATS, 10, 0);
    }

    @Test
    void goesOnWithoutTheBroker() {
        keeps(Drill.KAFKA_AWAY, 20, 3);
    }

    @Test
    void goesOnWithoutTheLogin() {
        keeps(Drill.KEYCLOAK_AWAY, 10, 3);
    }

    @Test
    void losesNothingWhereTheStoreIsKilled() {
        keeps(Drill.MONGODB_RESTART, 60, 0);
    }

    @Test
    void goesOnBesideAServiceThatHangs() {
        keeps(Drill.HANGING, 20, 0);
    }

    private static void keeps(Drill drill, int count, int seconds) {
        Findings findings = drill.run(FIELD, new Extent(count, seconds));

        assertThat(findings.areKept()).as("%s%n%s", drill.typed(), findings).isTrue();
    }
}
