package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Codes and times as the office's screens show them: Indonesian first. */
final class Screen {
    static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM HH:mm 'WITA'");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("Sent", "Terkirim"),
                    Map.entry("Received", "Dibaca instansi"),
                    Map.entry("Accepted", "Diterima untuk ditangani"),
                    Map.entry("Declined", "Tidak dapat ditangani"),
                    Map.entry("InProgress", "Sedang ditangani"),
                    Map.entry("Completed", "Selesai dilayani"),
                    Map.entry("Registered", "Terdaftar"),
                    Map.entry("InAssessment", "Asesmen"),
                    Map.entry("InService", "Dalam layanan"),
                    Map.entry("ClosureProposed", "Usulan terminasi"),
                    Map.entry("Closed", "Terminasi layanan"),
                    Map.entry("POLICE", "Kepolisian"),
                    Map.entry("HEALTH", "Kesehatan"),
                    Map.entry("CONSENT", "Persetujuan"),
                    Map.entry("LEGAL_DUTY", "Kewajiban hukum"),
                    Map.entry("OPEN_DISCLOSURE", "data masih dibagikan"),
                    Map.entry("SETTLEMENT_IS_NO_END", "damai bukan akhir"),
                    Map.entry("REPORTED", "Terlapor"),
                    Map.entry("SUSPECT", "Tersangka"),
                    Map.entry("STATUS_CHANGED", "Status hukum berubah"),
                    Map.entry("WRONG_NUMBER", "Salah sambung"),
                    Map.entry("INFORMATION", "Informasi"),
                    Map.entry("COUNSELLING", "Konseling"));

    private Screen() {}

    /** Why something was refused, all of it. */
    static String reasons(Answer refusal) {
        return String.join(
                ", ", refusal.texts("/reasons", "code").stream().map(Screen::word).toList());
    }

    /** The Indonesian word with the code behind it; the code alone where there is no word. */
    static String word(String code) {
        String word = WORDS.get(code);
        return word == null ? code : word + " (" + code + ")";
    }

    /**
     * @param instant ISO 8601; may be empty
     */
    static String time(String instant) {
        return instant.isEmpty() ? "–" : TIME.format(Instant.parse(instant).atZone(WITA));
    }
}
