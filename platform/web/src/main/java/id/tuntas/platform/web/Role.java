package id.tuntas.platform.web;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles that a person or an agency's system can hold. */
public enum Role {
    INTAKE("intake"),
    CASE_MANAGER("case-manager"),
    COORDINATOR("coordinator"),
    HEAD("head"),
    LIAISON("liaison"),
    TASK_FORCE("task-force"),
    AUDITOR("auditor"),
    AGENCY_ADMIN("agency-admin"),
    PLATFORM_ADMIN("platform-admin"),
    INTEGRATION("integration");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role's name in Keycloak and in JSON. */
    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
