package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningMongoDbIT {
    @TempDir Path folder;

    @Test
    void keepsItsDataOverAKillAndARestart() {
        try (MongoDb mongoDb = MongoDb.start(folder, 0);
                MongoClient client = MongoClients.create(mongoDb.uri())) {
            client.getDatabase("trial").getCollection("things").insertOne(new Document("_id", 1));
            long before = mongoDb.pid();

            mongoDb.kill();
            assertThat(mongoDb.isAlive()).isFalse();
            mongoDb.restart();

            assertThat(mongoDb.pid()).isNotEqualTo(before);
            assertThat(client.getDatabase("trial").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesItsDataAlongToAnotherPort() {
        try (MongoDb first = MongoDb.start(folder, 0);
                MongoClient client = MongoClients.create(first.uri())) {
            client.getDatabase("trial").getCollection("things").insertOne(new Document("_id", 1));
        }
        try (MongoDb second = MongoDb.start(folder, 0);
                MongoClient client = MongoClients.create(second.uri())) {
            assertThat(client.getDatabase("trial").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws Exception {
        try (ServerSocket taken =
                new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MongoDb.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining(
                            "Port " + taken.getLocalPort() + " is taken: mongodb needs it")
                    .hasMessageContaining("TUNTAS_MONGODB_PORT");
        }
    }

    @Test
    void refusesASecondOneOnTheSameData() {
        try (MongoDb mongoDb = MongoDb.start(folder, 0)) {
            assertThatThrownBy(() -> MongoDb.start(folder, 0))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("mongodb already runs on " + folder)
                    .hasMessageContaining("process " + mongoDb.pid());
            assertThat(mongoDb.isAlive()).isTrue();
        }
    }
}
