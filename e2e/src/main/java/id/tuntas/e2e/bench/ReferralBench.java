package id.tuntas.e2e.bench;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.e2e.story.Table;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * How many referrals a second are created through the gateway, each on a case of its own and
 * answered only when it is sent: token, access, grant at case-service, packet, event. Beside it, in
 * the same rounds, {@code GET /api/v1/me}: what the way through the gateway costs at all.
 */
public final class ReferralBench {
    private static final int ROUNDS = 5;
    private static final int MOST = 5_000;
    private static final int MOST_CLIENTS = 64;
    private static final int CASES_A_REPORT = 20;

    private final int aRound;
    private final int clients;
    private final Session manager;
    private final CaseWork work;

    /**
     * @param count how many referrals are measured, rounded up to five equal rounds
     * @param clients at once
     */
    public ReferralBench(Tuntas tuntas, int count, int clients) {
        if (count < 1 || count > MOST || clients < 1 || clients > MOST_CLIENTS) {
            throw new PartFailure(
                    "1 to %d referrals by 1 to %d clients".formatted(MOST, MOST_CLIENTS));
        }
        this.aRound = Math.ceilDiv(count, ROUNDS);
        this.clients = clients;
        manager = tuntas.person("lina");
        work = new CaseWork(tuntas.person("dewi"), manager, "65.71.02");
    }

    /**
     * @return 0, or 1 where a call did not get what it asked for
     */
    public int run(PrintStream out) {
        try {
            measure(out);
            return 0;
        } catch (UnexpectedAnswer e) {
            out.println(e.getMessage());
        } catch (CompletionException e) {
            out.println(e.getCause() instanceof UnexpectedAnswer told ? told.getMessage() : e);
        }
        return 1;
    }

    private void measure(PrintStream out) {
        String recipient =
                Agencies.of(manager.get("/api/v1/agencies?limit=100").require(200))
                        .idOf("Polda Kalimantan Utara");
        out.printf(
                "%d referrals and as many readings by %d clients, in %d interleaved rounds, after a"
                        + " warm-up round of each%n",
                aRound * ROUNDS, clients, ROUNDS);
        List<Runnable> referrals = referrals(recipient);
        List<Round> sending = new ArrayList<>();
        List<Round> reading = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Round read = Round.of(Collections.nCopies(aRound, this::me), clients);
            int first = round * aRound;
            Round sent = Round.of(referrals.subList(first, first + aRound), clients);
            if (round > 0) {
                reading.add(read);
                sending.add(sent);
            }
        }
        show(out, sending, reading);
    }

    private void show(PrintStream out, List<Round> sending, List<Round> reading) {
        Table table = new Table("", "a second", "p50 ms", "p95 ms");
        table.row(row("POST /api/v1/referrals", Round.together(sending)));
        table.row(row("GET /api/v1/me (baseline)", Round.together(reading)));
        out.print(table.text());
        out.printf(
                "rate to baseline %s, p50 to baseline %s (median of rounds, min to max)%n",
                ratio(sending, reading, Round::rate),
                ratio(sending, reading, round -> round.percentile(0.5)));
        out.printf(
                "%d referrals now wait in the queue of Polda Kalimantan Utara.%n",
                aRound * (ROUNDS + 1));
    }

    private List<Runnable> referrals(String recipient) {
        List<String> cases = new ArrayList<>();
        for (int left = aRound * (ROUNDS + 1); left > 0; left -= CASES_A_REPORT) {
            cases.addAll(work.openCases(Math.min(left, CASES_A_REPORT)));
        }
        return cases.stream()
                .map(caseId -> work.referral(caseId, recipient, "LOW"))
                .<Runnable>map(call -> () -> manager.send(call).require(201))
                .toList();
    }

    private void me() {
        manager.send(Call.get("/api/v1/me")).require(200);
    }

    private static String[] row(String what, Round round) {
        return new String[] {
            what,
            number(round.rate()),
            number(round.percentile(0.5)),
            number(round.percentile(0.95))
        };
    }

    private static String ratio(
            List<Round> measured, List<Round> baseline, Function<Round, Double> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < measured.size(); round++) {
            ratios.add(figure.apply(measured.get(round)) / figure.apply(baseline.get(round)));
        }
        Collections.sort(ratios);
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
