package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody can be reached at.
 *
 * @param number in E.164
 * @param safeToCall whether a call there endangers nobody: it may be the suspect who answers
 * @param note when to call, and who may answer
 */
public record Phone(Personal<String> number, boolean safeToCall, @Nullable Personal<String> note) {}
