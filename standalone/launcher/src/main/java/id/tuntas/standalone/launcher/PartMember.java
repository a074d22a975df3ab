package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Keycloak;
import id.tuntas.standalone.parts.MongoDb;
import id.tuntas.standalone.parts.Part;
import java.nio.file.Path;
import java.util.Map;

/** A part as a member of a running system. */
record PartMember(Part part) implements Member {
    @Override
    public String name() {
        return part.name();
    }

    @Override
    public String waitsFor() {
        String waitsFor = "an answer on port " + part.port();
        if (part instanceof MongoDb && !MongoDb.isAtHand()) {
            return waitsFor + "; its server is fetched first (once on this machine)";
        }
        if (part instanceof Keycloak && !Keycloak.isPrepared()) {
            return waitsFor
                    + "; it is unpacked and built first (once on this machine, about half a minute)";
        }
        return waitsFor;
    }

    @Override
    public boolean isAlive() {
        return part.isAlive();
    }

    @Override
    public long pid() {
        return part.pid();
    }

    @Override
    public String howItEnded() {
        return part.howItEnded();
    }

    @Override
    public String lastWords() {
        return part.lastWords();
    }

    @Override
    public Path log() {
        return part.log();
    }

    @Override
    public void requireFreePorts() {
        part.requireFreePorts();
    }

    @Override
    public void begin(Map<String, String> more) {
        if (!more.isEmpty()) {
            throw new IllegalArgumentException(name() + " takes no settings");
        }
        part.begin();
    }

    @Override
    public void stop() {
        part.close();
    }
}
