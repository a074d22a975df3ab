package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants the matter settled quietly, or presses the victim.
 *
 * @param kind a code of list {@code settlement-signal}
 */
public record SettlementSignal(String kind, @Nullable Personal<String> text, Step noted) {

    public static final String WITHDRAWAL_UNDER_PRESSURE = "WITHDRAWAL_UNDER_PRESSURE";
}
