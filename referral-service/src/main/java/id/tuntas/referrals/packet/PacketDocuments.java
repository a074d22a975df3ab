package id.tuntas.referrals.packet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Packets as documents of their own: {@code {_id: referral, schema, caseId, packet}}. */
@Component
final class PacketDocuments implements Packets {

    private static final String COLLECTION = "packets";
    private static final String PACKET = "packet";
    private static final int SCHEMA = 1;

    private final MongoCollection<Document> packets;
    private final PersonalCodec codec;

    PacketDocuments(MongoDatabase database, PersonalCodec codec) {
        this.packets = database.getCollection(COLLECTION);
        this.codec = codec;
    }

    @Override
    public void keep(ReferralId referral, CaseId caseId, Packet packet) {
        packets.replaceOne(
                Filters.eq("_id", referral.value()),
                new Document("_id", referral.value())
                        .append("schema", SCHEMA)
                        .append("caseId", caseId.value())
                        .append(PACKET, codec.write(packet.json(), scope(referral, caseId))),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Personal<String>> find(ReferralId referral) {
        return Optional.ofNullable(packets.find(Filters.eq("_id", referral.value())).first())
                .map(stored ->
                        codec.read(
                                stored.getString(PACKET),
                                scope(referral, new CaseId(stored.getString("caseId")))));
    }

    @Override
    public void delete(Collection<ReferralId> referrals) {
        packets.deleteMany(Filters.in("_id", referrals.stream().map(ReferralId::value).toList()));
    }

    private static Scope scope(ReferralId referral, CaseId caseId) {
        return new Scope(caseId.value(), COLLECTION, referral.value(), PACKET);
    }
}
