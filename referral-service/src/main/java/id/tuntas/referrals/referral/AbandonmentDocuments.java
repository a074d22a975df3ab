package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.packet.Refusal;
import java.util.List;
import org.bson.Document;

/** Why a referral was given up, as stored. */
final class AbandonmentDocuments {

    static final String CODE = "code";
    private static final String NOT_GRANTED = "NOT_GRANTED";

    private AbandonmentDocuments() {}

    static Document write(Abandonment why) {
        return switch (why) {
            case Abandonment.OutOfTime _,
                    Abandonment.Superseded _,
                    Abandonment.ConsentWithdrawn _ ->
                    new Document(CODE, why.code());
            case Abandonment.NotGranted(Refusal refusal) ->
                    new Document(CODE, NOT_GRANTED)
                            .append("problem", refusal.type())
                            .append("reasons", refusal.reasons())
                            .append(
                                    "errors",
                                    refusal.errors().stream()
                                            .map(error ->
                                                    new Document("pointer", error.pointer())
                                                            .append(CODE, error.code()))
                                            .toList());
        };
    }

    static Abandonment read(Document stored) {
        return switch (stored.getString(CODE)) {
            case Abandonment.OutOfTime.CODE -> new Abandonment.OutOfTime();
            case Abandonment.Superseded.CODE -> new Abandonment.Superseded();
            case Abandonment.ConsentWithdrawn.CODE -> new Abandonment.ConsentWithdrawn();
            case NOT_GRANTED -> notGranted(stored);
            default -> throw new IllegalStateException("no such reason to give up");
        };
    }

    private static Abandonment notGranted(Document stored) {
        return new Abandonment.NotGranted(
                new Refusal(
                        stored.getString("problem"),
                        stored.getList("reasons", String.class, List.of()),
                        stored.getList("errors", Document.class, List.of()).stream()
                                .map(error ->
                                        new Problem.FieldError(
                                                error.getString("pointer"), error.getString(CODE)))
                                .toList()));
    }
}
