package id.tuntas.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Until personal data is sealed and its reading audited, the system runs on training data only. */
final class TrainingOnly {

    private static final Logger log = LoggerFactory.getLogger(TrainingOnly.class);

    TrainingOnly(TuntasProperties.Mode mode) {
        if (mode == TuntasProperties.Mode.PRODUCTION) {
            throw new IllegalStateException(
                    "TUNTAS_MODE=production is refused: personal data is not sealed and its reading"
                            + " not audited yet. Run with TUNTAS_MODE=training and invented data.");
        }
        log.warn("DATA LATIHAN (training data): no real person's data belongs into this system");
    }
}
